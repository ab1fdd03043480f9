import { createTransport } from 'nodemailer';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import { berOmAVente, erAvvistAvMottaker, utvidetKode, type Smtpfeil } from './smtpfeil.js';
import type { Melding } from './varselkanal.js';
import type { Driftslogg, Vei, Veiutfall } from './vei.js';

export interface Epostoppsett {
  readonly vert: string;
  readonly port: number;
  /** `INGEN` sends in the clear: to this machine, or in the sandbox. */
  readonly tls: 'STARTTLS' | 'IMPLISITT' | 'INGEN';
  /** PEM of who vouches for the server, where Node does not know them. */
  readonly ca?: string;
  readonly innlogging?: { readonly bruker: string; readonly passord: string };
  /** The address that the messages come from. */
  readonly avsender: string;
  readonly tilkoblinger?: number;
  readonly frister?: Partial<Smtpfrister>;
  readonly logg: Driftslogg;
}

/** In milliseconds. */
interface Smtpfrister {
  readonly tilkobling: number;
  readonly hilsen: number;
  /** Between two answers. */
  readonly stillhet: number;
  /** Of one message, waiting for a connection included; ends a server that trickles its answers. */
  readonly totalt: number;
}

const FRISTER: Smtpfrister = {
  tilkobling: 10_000,
  hilsen: 10_000,
  stillhet: 30_000,
  totalt: 60_000,
};
const TILKOBLINGER = 5;

/** One address of letters that no header, envelope or list of addresses gives another meaning. */
const ADRESSE = /^[^\s\p{C}<>()[\]\\,;:"@]+@[^\s\p{C}<>()[\]\\,;:"@]+$/u;
/** RFC 5321 §4.5.3.1.3. */
const ADRESSE_HOYST = 254;

/** E-mail by SMTP, over connections that are kept for the next message. */
export class Epost implements Vei {
  private readonly transport;
  private readonly totaltMs: number;

  constructor(private readonly oppsett: Epostoppsett) {
    const frister = { ...FRISTER, ...oppsett.frister };
    this.totaltMs = frister.totalt;
    this.transport = createTransport({
      pool: true,
      host: oppsett.vert,
      port: oppsett.port,
      name: domene(oppsett.avsender),
      secure: oppsett.tls === 'IMPLISITT',
      requireTLS: oppsett.tls === 'STARTTLS',
      ignoreTLS: oppsett.tls === 'INGEN',
      tls: { minVersion: 'TLSv1.2', ca: oppsett.ca },
      auth: oppsett.innlogging && {
        user: oppsett.innlogging.bruker,
        pass: oppsett.innlogging.passord,
      },
      maxConnections: oppsett.tilkoblinger ?? TILKOBLINGER,
      // Only what never began is sent again by itself: a connection that the server had left.
      maxRequeues: 1,
      dnsTimeout: frister.tilkobling,
      connectionTimeout: frister.tilkobling,
      greetingTimeout: frister.hilsen,
      socketTimeout: frister.stillhet,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(adresse: string, melding: Melding): Promise<Veiutfall> {
    if (adresse.length > ADRESSE_HOYST || !ADRESSE.test(adresse)) return { type: 'AVVIST' };
    const messageId = `<${melding.id.replace(/[^\w.-]/g, '')}@${domene(this.oppsett.avsender)}>`;
    // Not `AbortSignal.timeout`, which stays in memory for the whole time after a message that is long gone.
    const forLenge = new AbortController();
    const frist = setTimeout(() => forLenge.abort(), this.totaltMs);
    try {
      await this.transport.sendMail({
        envelope: { from: this.oppsett.avsender, to: [adresse] },
        from: { name: paEnLinje(melding.avsender), address: this.oppsett.avsender },
        to: { name: '', address: adresse },
        subject: paEnLinje(melding.emne),
        text: melding.tekst,
        html: melding.html,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: forLenge.signal,
      });
      return { type: 'SENDT', referanse: messageId };
    } catch (feil) {
      return this.utfall(feil as Smtpfeil);
    } finally {
      clearTimeout(frist);
    }
  }

  /** Lets what is being sent be sent. */
  async lukk(): Promise<void> {
    this.transport.close();
  }

  private utfall(feil: Smtpfeil): Veiutfall {
    if (erAvvistAvMottaker(feil)) return { type: 'AVVIST' };
    if (!berOmAVente(feil)) {
      const { code: kode, originalCode: arsak, command: kommando, responseCode: svar } = feil;
      this.oppsett.logg.warn(
        { kode, arsak, kommando, svar, utvidet: utvidetKode(feil) },
        'E-postserveren tok ikke imot.',
      );
    }
    return { type: 'PROV_IGJEN' };
  }
}

const domene = (adresse: string): string => adresse.slice(adresse.lastIndexOf('@') + 1);

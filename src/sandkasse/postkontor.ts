import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import type { Innboks } from './innboks.js';
import { finnVedEpost } from './kontakter.js';

export interface Postkontoroppsett {
  readonly innboks: Innboks;
  /** The sandbox's clock. */
  readonly na: () => Date;
}

export interface Postkontor {
  readonly port: number;
  readonly lukk: () => Promise<void>;
}

const STORSTE_BREV = 1_000_000;

/** A real mail server on this machine only, for the test persons' mail. It says no to a mailbox that is dead. */
export async function startPostkontor({ innboks, na }: Postkontoroppsett): Promise<Postkontor> {
  const tjener = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: STORSTE_BREV,
    onRcptTo: ({ address }, _sesjon, svar) => {
      const tarImot = finnVedEpost(address)?.nedlagt === false;
      svar(tarImot ? undefined : smtpfeil(550, 'Mailbox unavailable'));
    },
    onData: (strom, { envelope }, svar) => {
      void lesBrev(strom).then(
        (brev) => {
          for (const { address } of envelope.rcptTo) {
            leggIInnboks(innboks, address, { ...brev, na });
          }
          svar();
        },
        () => svar(smtpfeil(451, 'Could not read the message')),
      );
    },
  });
  const lytter = tjener.listen(0, '127.0.0.1');
  await new Promise<void>((klar, feilet) => lytter.once('listening', klar).once('error', feilet));
  const adresse = lytter.address();
  if (adresse === null || typeof adresse === 'string') {
    throw new Error('SMTP-tjeneren har ingen port');
  }
  return {
    port: adresse.port,
    lukk: () => new Promise((ferdig) => tjener.close(() => ferdig())),
  };
}

interface Brev {
  readonly emne: string | null;
  readonly tekst: string;
  readonly html: string | null;
}

async function lesBrev(strom: SMTPServerDataStream): Promise<Brev> {
  const deler: Buffer[] = [];
  for await (const del of strom) deler.push(del as Buffer);
  const { subject, text, html } = await PostalMime.parse(Buffer.concat(deler));
  return { emne: subject ?? null, tekst: (text ?? '').trimEnd(), html: html ?? null };
}

function leggIInnboks(
  innboks: Innboks,
  til: string,
  { na, ...brev }: Brev & { readonly na: () => Date },
): void {
  const kontakt = finnVedEpost(til);
  if (!kontakt) return;
  const sendt = na().toISOString();
  innboks.taImot(kontakt.personId, { kanal: 'EPOST', til, ...brev, sendt });
}

const smtpfeil = (responseCode: number, tekst: string): Error =>
  Object.assign(new Error(tekst), { responseCode });

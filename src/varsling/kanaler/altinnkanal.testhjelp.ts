import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { nyPerson } from '../../../test/oppsett/personnumre.js';
import { AltinnKanal, type Altinnoppsett } from './altinn.kanal.js';
import { Altinnprove } from './altinn.testhjelp.js';
import { Maskinportenklient } from './maskinportenklient.js';
import { KLIENT, SCOPE } from './maskinporten.testhjelp.js';
import type { Melding, Utfall } from './varselkanal.js';

/** So long that a busy machine does not fail a test. */
const SVARFRIST_MS = 10_000;
/** For the tests that wait until it is over. */
export const KORT_SVARFRIST = { svarfristMs: 500 };

export const lagMelding = (mer: Partial<Melding> = {}): Melding => ({
  id: randomUUID(),
  avsender: 'Prøve kommune',
  sprak: 'nb',
  emne: 'Du har en ny oppgave',
  tekst: 'Logg inn på Min kommune.',
  html: '<p>Logg inn på Min kommune.</p>',
  sms: 'Du har en ny oppgave. Logg inn på Min kommune.',
  ...mer,
});

/** The channel with all that stands behind it, and everything it has logged. */
export class Kanalprove {
  readonly linjer: string[] = [];
  readonly numre: string[] = [];
  readonly kanal: AltinnKanal;

  private constructor(
    readonly altinn: Altinnprove,
    mer: Partial<Altinnoppsett>,
  ) {
    const na = (): Date => new Date(altinn.na);
    const maskinporten = new Maskinportenklient({
      issuer: altinn.issuer,
      klientId: KLIENT,
      nokkel: altinn.maskinporten.klientnokkel,
      scope: SCOPE,
      svarfristMs: mer.svarfristMs ?? SVARFRIST_MS,
      na,
    });
    this.kanal = new AltinnKanal({
      base: altinn.base,
      maskinporten,
      logg: pino({ level: 'trace' }, this.logglinjer()),
      svarfristMs: SVARFRIST_MS,
      na,
      ...mer,
    });
  }

  static async start(mer: Partial<Altinnoppsett> = {}): Promise<Kanalprove> {
    const altinn = await Altinnprove.start();
    try {
      return new Kanalprove(altinn, mer);
    } catch (feil) {
      await altinn.stopp();
      throw feil;
    }
  }

  send(
    melding = lagMelding(),
    { nummer = nyPerson(), varsleReserverte = false } = {},
  ): Promise<Utfall> {
    this.numre.push(nummer);
    return this.kanal.send(nummer, () => melding, { varsleReserverte });
  }

  /** Whatever happened, the log does not say to whom, nor with which token. */
  async avslutt(): Promise<void> {
    await this.kanal.lukk();
    await this.altinn.stopp();
    expect(this.loggenErTrygg()).toBe(true);
  }

  /** Whether the log has kept quiet about whom and with what. */
  loggenErTrygg(): boolean {
    const { maskinporten, altinntokener } = this.altinn;
    const farlige = [...this.numre, ...maskinporten.utstedte, ...altinntokener];
    const nokkel = maskinporten.klientnokkel.d ?? '';
    return ![...farlige, nokkel].some((hemmelig) => this.linjer.join().includes(hemmelig));
  }

  private logglinjer(): Writable {
    return new Writable({
      write: (linje, _, ferdig) => {
        this.linjer.push(String(linje));
        ferdig();
      },
    });
  }
}

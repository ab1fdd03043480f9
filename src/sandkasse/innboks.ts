import { smsSegmenter } from '../felles/sms-segmenter.js';

/** What a citizen got, as `GET /sandkasse/api/innboks` tells it. Others build on it; only add. */
export interface Innboksmelding {
  readonly kanal: 'EPOST' | 'SMS';
  readonly til: string;
  readonly emne: string | null;
  readonly tekst: string;
  readonly html: string | null;
  /** When it came, by the sandbox's clock (ISO 8601). */
  readonly sendt: string;
  readonly oppgaveIder: readonly string[];
  /** How many SMSes it is paid as; null for an e-mail. */
  readonly segmenter: number | null;
}

/** What tells one message to a person from another. */
interface Ord {
  readonly emne: string;
  readonly sms: string;
}

const nokkel = (personId: string, ord: string): string => `${personId} ${ord}`;

/** The oldest of a person are forgotten beyond this. */
const HOYST = 500;

/** What the test persons have got since the process started. */
export class Innboks {
  private readonly meldinger = new Map<string, Innboksmelding[]>();
  private readonly underveis = new Map<string, readonly string[]>();

  /**
   * The product is about to send the person a message about these tasks; no message holds their ids. Two kommuner
   * may write at the same moment, so it is known again by its words.
   */
  varsle(personId: string, { emne, sms }: Ord, oppgaveIder: readonly string[]): void {
    this.underveis.set(nokkel(personId, emne), oppgaveIder);
    this.underveis.set(nokkel(personId, sms), oppgaveIder);
  }

  taImot(personId: string, melding: Omit<Innboksmelding, 'oppgaveIder' | 'segmenter'>): void {
    const { kanal, emne, tekst } = melding;
    const ord = emne ?? tekst;
    const oppgaveIder = this.underveis.get(nokkel(personId, ord)) ?? [];
    const segmenter = kanal === 'SMS' ? smsSegmenter(tekst).segmenter : null;
    const alle = this.meldinger.get(personId) ?? [];
    this.meldinger.set(personId, [...alle, { ...melding, oppgaveIder, segmenter }].slice(-HOYST));
  }

  /** The oldest first. */
  hent(personId: string): readonly Innboksmelding[] {
    return this.meldinger.get(personId) ?? [];
  }
}

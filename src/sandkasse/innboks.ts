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
}

/** The oldest of a person are forgotten beyond this. */
const HOYST = 500;

/** What the test persons have got since the process started. */
export class Innboks {
  private readonly meldinger = new Map<string, Innboksmelding[]>();
  private readonly underveis = new Map<string, readonly string[]>();

  /** The product is about to send the person a message about these tasks; no message holds their ids. */
  varsle(personId: string, oppgaveIder: readonly string[]): void {
    this.underveis.set(personId, oppgaveIder);
  }

  taImot(personId: string, melding: Omit<Innboksmelding, 'oppgaveIder'>): void {
    const oppgaveIder = this.underveis.get(personId) ?? [];
    const alle = this.meldinger.get(personId) ?? [];
    this.meldinger.set(personId, [...alle, { ...melding, oppgaveIder }].slice(-HOYST));
  }

  /** The oldest first. */
  hent(personId: string): readonly Innboksmelding[] {
    return this.meldinger.get(personId) ?? [];
  }
}

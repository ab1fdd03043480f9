import type { Innboksmelding } from '../../src/sandkasse/innboks.js';

/** The sandbox's clock and inboxes, as a script uses them. */
export class Sandkasseinnboks {
  constructor(private readonly adresse: string) {}

  /** Answers when all that falls due on the way is sent. */
  async flytt(kropp: { readonly flytt: string } | { readonly til: string }): Promise<string> {
    const svar = await fetch(`${this.adresse}/sandkasse/api/klokke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(kropp),
    });
    const { na, message } = (await svar.json()) as { na?: string; message?: string };
    if (na === undefined) throw new Error(`Klokken lot seg ikke stille: ${message}`);
    return na;
  }

  async hent(personId: string): Promise<readonly Innboksmelding[]> {
    const svar = await fetch(`${this.adresse}/sandkasse/api/innboks?personId=${personId}`);
    return ((await svar.json()) as { meldinger: readonly Innboksmelding[] }).meldinger;
  }
}

/** When a message came, as a clock on the wall in Norway shows it. */
export const oslotid = ({ sendt }: Innboksmelding): string =>
  new Date(sendt).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }).slice(0, 16);

import type { Svar } from './ytre-kall.js';

/** A token is used until this long before it expires: it must still be good when it arrives. */
const MARGIN_MS = 30_000;

export interface NyttToken {
  readonly verdi: string;
  readonly varighetMs: number;
}

/** Where a token for somebody outside is had, for as long as one lasts. */
export interface Tokenkilde {
  hent(): Promise<string>;
  /** Says that this token was refused, so that the next is another. */
  forkast(token: string): void;
}

/** Keeps one token. However many ask, one request at a time is made for the next. */
export class Tokenlager implements Tokenkilde {
  private token: { readonly verdi: string; readonly friskTil: number } | undefined;
  private henting: Promise<string> | undefined;

  constructor(
    private readonly hentNytt: () => Promise<NyttToken>,
    private readonly na: () => Date,
  ) {}

  async hent(): Promise<string> {
    if (this.token && this.na().getTime() < this.token.friskTil) return this.token.verdi;
    this.henting ??= this.forny().finally(() => {
      this.henting = undefined;
    });
    return this.henting;
  }

  /** Only the one that is kept: many may be refused the same token, and the first has had it replaced. */
  forkast(token: string): void {
    if (this.token?.verdi === token) this.token = undefined;
  }

  private async forny(): Promise<string> {
    const spurt = this.na().getTime();
    const { verdi, varighetMs } = await this.hentNytt();
    const margin = Math.min(MARGIN_MS, varighetMs / 2);
    this.token = { verdi, friskTil: spurt + varighetMs - margin };
    return verdi;
  }
}

/** Asks with the token, and once more with a fresh one where it is refused (401). */
export async function sporMedToken(
  kilde: Tokenkilde,
  sporMed: (token: string) => Promise<Svar>,
): Promise<Svar> {
  const token = await kilde.hent();
  const svar = await sporMed(token);
  if (svar.status !== 401) return svar;
  kilde.forkast(token);
  return sporMed(await kilde.hent());
}

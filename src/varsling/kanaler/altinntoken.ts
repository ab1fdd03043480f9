import { decodeJwt } from 'jose';
import { sporMedToken, Tokenlager, type NyttToken, type Tokenkilde } from './tokenlager.js';
import { spor, YtreFeil } from './ytre-kall.js';

const VEKSLING = '/authentication/api/v1/exchange/maskinporten';
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

export interface Altinntokenoppsett {
  /** Altinn's platform, without a slash at the end. */
  readonly base: string;
  readonly maskinporten: Tokenkilde;
  readonly svarfristMs: number;
  readonly na: () => Date;
}

/** Altinn takes no token from Maskinporten: it exchanges it for its own. */
export class Altinntoken implements Tokenkilde {
  private readonly lager: Tokenlager;

  constructor(private readonly oppsett: Altinntokenoppsett) {
    this.lager = new Tokenlager(() => this.veksle(), oppsett.na);
  }

  /** @throws YtreFeil when Maskinporten or Altinn does not answer, or gives no token */
  hent(): Promise<string> {
    return this.lager.hent();
  }

  forkast(token: string): void {
    this.lager.forkast(token);
  }

  private async veksle(): Promise<NyttToken> {
    const { base, maskinporten, svarfristMs, na } = this.oppsett;
    const { status, kropp, ventMs } = await sporMedToken(maskinporten, (token) =>
      spor(base + VEKSLING, {
        headers: { authorization: `Bearer ${token}`, accept: 'text/plain' },
        fristMs: svarfristMs,
      }),
    );
    if (status !== 200) throw new YtreFeil(`Altinn vekslet ikke tokenet: ${status}`, ventMs);
    // The token is the whole answer; a gateway that makes JSON of it puts it in quotation marks.
    const verdi = kropp.trim().replace(/^"(.*)"$/, '$1');
    const varighetMs = utlop(verdi) - na().getTime();
    if (varighetMs > 0) return { verdi, varighetMs };
    throw new YtreFeil('Altinn svarte 200 uten et token som kan brukes');
  }
}

/** In milliseconds, and zero for what is not a token that expires. */
function utlop(token: string): number {
  if (!JWT.test(token)) return 0;
  try {
    return (decodeJwt(token).exp ?? 0) * 1000;
  } catch {
    return 0;
  }
}

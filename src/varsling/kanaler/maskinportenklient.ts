import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { Tokenlager, type NyttToken, type Tokenkilde } from './tokenlager.js';
import { felt, lesJson, spor, YtreFeil } from './ytre-kall.js';

const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** The longest that Maskinporten takes. */
const GRANT_VARER_S = 120;
const SVARFRIST_MS = 5_000;
/** What may stand in a header; anything else in an answer is not a token. */
const TOKEN = /^[\x21-\x7e]+$/;

export interface Maskinportenoppsett {
  /** Ends with a slash, as it does in the grant. */
  readonly issuer: string;
  readonly klientId: string;
  /** Private RSA key as a JWK, with the `kid` it is registered under. */
  readonly nokkel: JWK;
  readonly scope: string;
  /** The audience, for the few APIs that ask for one. */
  readonly resource?: string;
  readonly svarfristMs?: number;
  /** The real time; the sandbox's moved clock does not age tokens. */
  readonly na?: () => Date;
}

/** Gets access tokens from Maskinporten, as a client with a key of its own (norge.md §1). */
export class Maskinportenklient implements Tokenkilde {
  private readonly lager: Tokenlager;
  private readonly na: () => Date;
  private readonly fristMs: number;
  private endepunkt: Promise<string> | undefined;

  constructor(private readonly oppsett: Maskinportenoppsett) {
    if (!oppsett.nokkel.kid) throw new Error('Nøkkelen til Maskinporten mangler kid.');
    this.na = oppsett.na ?? (() => new Date());
    this.fristMs = oppsett.svarfristMs ?? SVARFRIST_MS;
    this.lager = new Tokenlager(() => this.be(), this.na);
  }

  /** @throws YtreFeil when Maskinporten does not answer, or gives no token */
  hent(): Promise<string> {
    return this.lager.hent();
  }

  forkast(token: string): void {
    this.lager.forkast(token);
  }

  private async be(): Promise<NyttToken> {
    const endepunkt = await this.finnEndepunkt();
    const assertion = await this.signer();
    const { status, kropp, ventMs } = await spor(endepunkt, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: GRANT_TYPE, assertion }),
      fristMs: this.fristMs,
    });
    const svar = lesJson(kropp);
    if (status !== 200) {
      throw new YtreFeil(`Maskinporten svarte ${status}${feilkode(svar)}`, ventMs);
    }
    const [verdi, sekunder] = [felt(svar, 'access_token'), felt(svar, 'expires_in')];
    if (typeof verdi !== 'string' || !TOKEN.test(verdi) || !erVarighet(sekunder)) {
      throw new YtreFeil('Maskinporten svarte 200 uten et token som kan brukes');
    }
    return { verdi, varighetMs: sekunder * 1000 };
  }

  private async signer(): Promise<string> {
    const { issuer, klientId, nokkel, scope, resource } = this.oppsett;
    const { kid, alg = 'RS256' } = nokkel;
    const iat = Math.floor(this.na().getTime() / 1000);
    const krav = { aud: issuer, iss: klientId, scope, iat, exp: iat + GRANT_VARER_S };
    try {
      return await new SignJWT({ ...krav, jti: randomUUID(), ...(resource && { resource }) })
        .setProtectedHeader({ alg, ...(kid && { kid }) })
        .sign(await importJWK(nokkel, alg));
    } catch {
      // What is thrown may quote the key.
      throw new YtreFeil('Nøkkelen til Maskinporten kan ikke brukes');
    }
  }

  private finnEndepunkt(): Promise<string> {
    this.endepunkt ??= this.lesMetadata().catch((feil: unknown) => {
      this.endepunkt = undefined;
      throw feil;
    });
    return this.endepunkt;
  }

  private async lesMetadata(): Promise<string> {
    const { issuer } = this.oppsett;
    const adresse = `${issuer}.well-known/oauth-authorization-server`;
    const { status, kropp } = await spor(adresse, { fristMs: this.fristMs });
    const metadata = lesJson(kropp);
    const endepunkt = felt(metadata, 'token_endpoint');
    const erDeres = status === 200 && felt(metadata, 'issuer') === issuer;
    if (!erDeres || typeof endepunkt !== 'string' || !URL.canParse(endepunkt)) {
      throw new YtreFeil(`${adresse} er ikke metadata for ${issuer}`);
    }
    return endepunkt;
  }
}

const erVarighet = (verdi: unknown): verdi is number =>
  typeof verdi === 'number' && Number.isFinite(verdi) && verdi > 0;

/** OAuth's word for what was wrong. The description beside it is free text, and may quote the grant. */
function feilkode(svar: unknown): string {
  const kode = felt(svar, 'error');
  return typeof kode === 'string' && /^[a-z_]{1,40}$/.test(kode) ? ` (${kode})` : '';
}

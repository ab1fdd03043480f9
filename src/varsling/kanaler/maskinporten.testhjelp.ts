import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';

export const KLIENT = 'prove-klient';
export const SCOPE = 'altinn:serviceowner/notifications.create';
const KID = 'prove-nokkel';
const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
/** All that Maskinporten knows; a grant with more is refused. */
const KRAV = ['aud', 'iss', 'scope', 'iat', 'exp', 'jti', 'resource', 'consumer_org'];

export type Oppforsel = (svar: ServerResponse, request: IncomingMessage) => void;

export const jsonsvar =
  (status: number, kropp: unknown, hoder: Record<string, string> = {}): Oppforsel =>
  (svar) => {
    svar.writeHead(status, { 'content-type': 'application/json', ...hoder });
    svar.end(typeof kropp === 'string' ? kropp : JSON.stringify(kropp));
  };
/** Takes the request and never answers. */
export const svarerAldri: Oppforsel = () => undefined;
/** Begins to answer, and never ends. */
export const stopperMidtI: Oppforsel = (svar) => {
  svar.writeHead(200, { 'content-type': 'application/json' });
  svar.write('{"notification');
};
export const bryter: Oppforsel = (svar) => svar.socket?.destroy();

interface Nokkelpar {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** The client's and Maskinporten's own: made once, they take longer than any test. */
let laget: Promise<[Nokkelpar, Nokkelpar]> | undefined;
function nokler(): Promise<[Nokkelpar, Nokkelpar]> {
  laget ??= Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('RS256'),
  ]);
  return laget;
}

export async function lesKropp(request: IncomingMessage): Promise<string> {
  const biter: Buffer[] = [];
  for await (const bit of request) biter.push(bit as Buffer);
  return Buffer.concat(biter).toString();
}

/**
 * Maskinporten as its documentation says it is: metadata, and tokens for a grant that is signed by the client's key
 * and right in every claim. Its signing key is published to whoever must verify.
 */
export class Maskinportenprove {
  readonly grants: Record<string, unknown>[] = [];
  readonly utstedte: string[] = [];
  varerS = 119;
  metadataLest = 0;
  private readonly jti = new Set<string>();

  private constructor(
    readonly klientnokkel: JWK,
    private readonly klientensOffentlige: CryptoKey,
    private readonly signering: Nokkelpar,
    private readonly na: () => number,
  ) {}

  static async lag(na: () => number): Promise<Maskinportenprove> {
    const [klient, signering] = await nokler();
    const klientnokkel = { ...(await exportJWK(klient.privateKey)), kid: KID, alg: 'RS256' };
    return new Maskinportenprove(klientnokkel, klient.publicKey, signering, na);
  }

  metadata(issuer: string): Oppforsel {
    this.metadataLest++;
    return jsonsvar(200, { issuer, token_endpoint: `${issuer}token`, jwks_uri: `${issuer}jwks` });
  }

  async nokkelsett(): Promise<Oppforsel> {
    return jsonsvar(200, { keys: [await exportJWK(this.signering.publicKey)] });
  }

  /** A token for somebody else, who calls us. */
  utsted(issuer: string, krav: Record<string, unknown>): Promise<string> {
    return new SignJWT(krav)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(this.signering.privateKey);
  }

  async token(issuer: string, request: IncomingMessage): Promise<Oppforsel> {
    const skjema = new URLSearchParams(await lesKropp(request));
    const feil = await this.kontroller(issuer, skjema).catch((f: unknown) => String(f));
    if (feil) return jsonsvar(400, { error: 'invalid_grant', error_description: feil });
    const iat = Math.floor(this.na() / 1000);
    const token = await new SignJWT({ scope: SCOPE, client_id: KLIENT, nr: this.utstedte.length })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setIssuedAt(iat)
      .setExpirationTime(iat + this.varerS)
      .sign(this.signering.privateKey);
    this.utstedte.push(token);
    return jsonsvar(200, { access_token: token, token_type: 'Bearer', expires_in: this.varerS });
  }

  /** As an API does that is given the token. */
  async erGyldig(token: string, issuer: string): Promise<boolean> {
    const currentDate = new Date(this.na());
    return jwtVerify(token, this.signering.publicKey, { issuer, currentDate }).then(
      () => true,
      () => false,
    );
  }

  private async kontroller(issuer: string, skjema: URLSearchParams): Promise<string | undefined> {
    if (skjema.get('grant_type') !== GRANT_TYPE) return 'grant_type';
    const assertion = skjema.get('assertion') ?? '';
    if (decodeProtectedHeader(assertion).kid !== KID) return 'kid';
    const { payload } = await jwtVerify(assertion, this.klientensOffentlige, {
      algorithms: ['RS256', 'RS384', 'RS512'],
      audience: issuer,
      issuer: KLIENT,
      requiredClaims: ['iat', 'exp', 'jti', 'scope'],
      currentDate: new Date(this.na()),
    });
    this.grants.push(payload);
    const { iat = 0, exp = 0, jti = '' } = payload;
    const regler: [boolean, string][] = [
      [Object.keys(payload).every((navn) => KRAV.includes(navn)), 'unknown claim'],
      [Math.abs(iat - this.na() / 1000) <= 10, 'iat'],
      [exp <= iat + 120, 'exp'],
      [!this.jti.has(jti), 'jti is used before'],
      [payload['scope'] === SCOPE, 'scope'],
    ];
    this.jti.add(jti);
    return regler.find(([holder]) => !holder)?.[1];
  }
}

import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';

export interface Maskinportenklient {
  readonly issuer: string;
  readonly tokenEndpoint: string;
  readonly klientId: string;
  readonly privatJwk: JWK;
  readonly scope: string;
}

/** Maskinporten allows a grant to live for 120 seconds. */
const LEVETID = '60s';

/** An access token by Maskinporten's JWT-bearer grant, just as against the real one. */
export async function hentToken(klient: Maskinportenklient): Promise<string> {
  const { kid, alg = 'RS256' } = klient.privatJwk;
  const assertion = await new SignJWT({ scope: klient.scope, jti: randomUUID() })
    .setProtectedHeader({ alg, ...(kid !== undefined && { kid }) })
    .setIssuer(klient.klientId)
    .setAudience(klient.issuer)
    .setIssuedAt()
    .setExpirationTime(LEVETID)
    .sign(await importJWK(klient.privatJwk, alg));
  const svar = await fetch(klient.tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion,
    }),
  });
  const { access_token: token } = (await svar.json()) as { access_token?: string };
  if (!token) throw new Error(`Maskinporten ga ikke noe token (${svar.status})`);
  return token;
}

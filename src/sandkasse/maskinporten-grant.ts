import { compactVerify, decodeJwt, decodeProtectedHeader, type JWTPayload } from 'jose';
import type { Oauthfeil } from './maskinporten-krav.js';
import type { RsaNokkel } from './nokler.js';

export const GRANT_TYPE = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const ALGORITMER = ['RS256', 'RS384', 'RS512'];

/** A client as it is registered: its key, whose it is, and what it may ask for. */
export interface Maskinportenklient {
  readonly klientId: string;
  readonly nokkel: RsaNokkel;
  readonly orgnr: string;
  readonly scopes: readonly string[];
}

export function lesSkjema(skjema: URLSearchParams): string | Oauthfeil {
  const [type, ...flereTyper] = skjema.getAll('grant_type');
  const [assertion, ...flereAssertions] = skjema.getAll('assertion');
  if (!type) return { error: 'invalid_request', error_description: 'grant_type is missing' };
  if (type !== GRANT_TYPE) {
    return { error: 'unsupported_grant_type', error_description: `Only ${GRANT_TYPE}` };
  }
  if (!assertion) return { error: 'invalid_request', error_description: 'assertion is missing' };
  if (flereTyper.length + flereAssertions.length > 0) {
    return { error: 'invalid_request', error_description: 'A parameter is given more than once' };
  }
  return assertion;
}

/** Nothing here is trusted yet; it only says whose key to try. */
export function finnKlient(
  assertion: string,
  klienter: readonly Maskinportenklient[],
): Maskinportenklient | Oauthfeil {
  try {
    const { alg, kid } = decodeProtectedHeader(assertion);
    if (!ALGORITMER.includes(alg ?? '')) return avvis(`alg must be one of ${ALGORITMER.join(' ')}`);
    const { iss } = decodeJwt(assertion);
    const klient = klienter.find((k) => k.klientId === iss);
    if (!klient) return avvis('iss is not the id of a registered client');
    const rettNokkel = kid === klient.nokkel.kid;
    return rettNokkel ? klient : avvis('kid must be a key that is registered for the client');
  } catch {
    return avvis('assertion is not a signed JWT');
  }
}

export async function lesSignert(
  assertion: string,
  nokkel: RsaNokkel,
): Promise<JWTPayload | undefined> {
  // Without `alg` in the key, or jose would refuse RS384 and RS512, which Maskinporten takes.
  const { kty, n, e } = nokkel;
  const erSignert = await compactVerify(assertion, { kty, n, e }, { algorithms: ALGORITMER }).then(
    () => true,
    () => false,
  );
  return erSignert ? decodeJwt(assertion) : undefined;
}

export const avvis = (error_description: string): Oauthfeil => ({
  error: 'invalid_grant',
  error_description,
});

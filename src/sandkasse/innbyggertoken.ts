import { createHash, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { AvslagFeil, type Avslag } from '../felles/feil/avslag.js';
import type { RsaNokkel } from './nokler.js';
import { finnPerson } from './personer.js';

export const PORTAL_KLIENT_ID = 'min-kommune-portal';
export const ACR_HOY = 'idporten-loa-high';
export const INNBYGGERTOKEN_SEKUNDER = 600;

export interface Innbyggertoken {
  readonly access_token: string;
  readonly expires_in: number;
}

/** The number itself is not repeated. */
const testpersonFinnesIkke: Avslag = {
  kode: 'TESTPERSON_FINNES_IKKE',
  melding: 'Sandkassen har ingen person med dette nummeret. Se GET /sandkasse/api/klar.',
};

/** ID-porten gives the same person a different `sub` in every client, so that they cannot compare. */
export const subFor = (personId: string, klientId: string): string =>
  createHash('sha256').update(`${klientId} ${personId}`).digest('base64url');

/**
 * Gives the token that a login in the browser would have given, without the login: for curl and Swagger UI.
 * @returns a function that throws AvslagFeil TESTPERSON_FINNES_IKKE for a person the sandbox does not have.
 */
export function lagInnbyggertokenutsteder(
  issuer: string,
  signering: RsaNokkel,
  na: () => Date,
): (personId: string) => Promise<Innbyggertoken> {
  return async (personId) => {
    if (!finnPerson(personId)) throw new AvslagFeil(testpersonFinnesIkke);
    const iat = Math.floor(na().getTime() / 1000);
    const krav = {
      iss: issuer,
      sub: subFor(personId, PORTAL_KLIENT_ID),
      pid: personId,
      acr: ACR_HOY,
      scope: 'openid ks:fiks',
      client_id: PORTAL_KLIENT_ID,
      token_type: 'Bearer',
      iat,
      exp: iat + INNBYGGERTOKEN_SEKUNDER,
      jti: randomUUID(),
    };
    const access_token = await new SignJWT(krav)
      .setProtectedHeader({ alg: signering.alg, kid: signering.kid })
      .sign(signering);
    return { access_token, expires_in: INNBYGGERTOKEN_SEKUNDER };
  };
}

import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT, UnsecuredJWT, type JWTHeaderParameters } from 'jose';
import { ACR_HOY } from '../../src/sandkasse/innbyggertoken.js';
import { leverandor } from '../../src/sandkasse/kommuner.js';
import { offentligDel, type RsaNokkel } from '../../src/sandkasse/nokler.js';
import type { Proveapp } from './proveapp.js';

type Krav = Readonly<Record<string, unknown>>;

/** What is to be other than in a good token; `undefined` leaves a claim out. */
export interface Avvik {
  readonly krav?: Krav;
  readonly hode?: Partial<JWTHeaderParameters>;
  readonly nokkel?: RsaNokkel | Uint8Array;
}

/** Seconds from now, as tokens count time. */
export const om = (sekunder: number): number => Math.floor(Date.now() / 1000) + sekunder;

/** How Maskinporten names an organisation. */
export const organisasjon = (orgnr: string) => ({
  authority: 'iso6523-actorid-upis',
  ID: `0192:${orgnr}`,
});

const maskinportenkrav = ({ klar }: Proveapp): Krav => ({
  iss: klar.maskinporten.issuer,
  client_id: klar.maskinporten.klientId,
  scope: 'ks:fiks',
  token_type: 'Bearer',
  consumer: organisasjon(leverandor.orgnr),
  iat: om(0),
  exp: om(120),
  jti: randomUUID(),
});

/** A token as Maskinporten makes it, signed with its key, but for what the test is about. */
export const maskinportentoken = (prove: Proveapp, avvik: Avvik = {}): Promise<string> =>
  signer(maskinportenkrav(prove), prove.hemmeligheter.maskinportenSignering, avvik);

/** A token as ID-porten makes it for a person, but for what the test is about. */
export const idportentoken = (
  prove: Proveapp,
  personId: string,
  avvik: Avvik = {},
): Promise<string> =>
  signer(
    {
      iss: `${prove.adresse}/sandkasse/idporten`,
      sub: 'en-innbygger',
      pid: personId,
      acr: ACR_HOY,
      scope: 'openid ks:fiks',
      iat: om(0),
      exp: om(600),
    },
    prove.hemmeligheter.idportenSignering,
    avvik,
  );

/** `alg: none`: anyone can write it. */
export const usignertToken = (prove: Proveapp): string =>
  new UnsecuredJWT({ ...maskinportenkrav(prove) }).encode();

/** The ways in which libraries have mistaken a public key for a shared secret. */
export function somDeltHemmelighet(nokkel: RsaNokkel): Record<'PEM' | 'JWK', Uint8Array> {
  const offentlig: KeyObject = createPublicKey({ key: offentligDel(nokkel), format: 'jwk' });
  return {
    PEM: Buffer.from(offentlig.export({ type: 'spki', format: 'pem' })),
    JWK: Buffer.from(JSON.stringify(offentligDel(nokkel))),
  };
}

function signer(
  gode: Krav,
  utsteder: RsaNokkel,
  { krav = {}, hode = {}, nokkel = utsteder }: Avvik,
): Promise<string> {
  return new SignJWT({ ...gode, ...krav })
    .setProtectedHeader({ alg: 'RS256', kid: utsteder.kid, ...hode })
    .sign(nokkel);
}

import { randomUUID } from 'node:crypto';
import { SignJWT, type JWK } from 'jose';
import { JtiMinne } from './jti-minne.js';
import {
  ALGORITMER,
  avvis,
  finnKlient,
  GRANT_TYPE,
  lesSignert,
  lesSkjema,
} from './maskinporten-grant.js';
import type { Maskinportenklient } from './maskinporten-grant.js';
import { kontrollerKrav, type Grantkrav, type Oauthfeil } from './maskinporten-krav.js';
import { offentligDel, type RsaNokkel } from './nokler.js';

const LEVETID_SEKUNDER = 120;

export interface Maskinportenoppsett {
  readonly issuer: string;
  readonly signering: RsaNokkel;
  readonly klienter: readonly Maskinportenklient[];
  /** The real time also where the sandbox's clock is moved: clients date their grants by their own. */
  readonly na: () => Date;
}

export interface Maskinportentoken {
  readonly access_token: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly scope: string;
}

export interface Maskinporten {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly jwks: { readonly keys: readonly JWK[] };
  /** `POST /token` with the fields of its form. */
  token(skjema: URLSearchParams): Promise<Maskinportentoken | Oauthfeil>;
}

/** Looks like Maskinporten to a client: the JWT-bearer grant alone, with all its refusals. */
export function lagMaskinporten(oppsett: Maskinportenoppsett): Maskinporten {
  const brukte = new JtiMinne();
  return {
    metadata: lagMetadata(oppsett.issuer),
    jwks: { keys: [offentligDel(oppsett.signering)] },
    token: (skjema) => behandleGrant(skjema, oppsett, brukte),
  };
}

const lagMetadata = (issuer: string): Maskinporten['metadata'] => ({
  issuer,
  token_endpoint: `${issuer}token`,
  jwks_uri: `${issuer}jwk`,
  grant_types_supported: [GRANT_TYPE],
  token_endpoint_auth_methods_supported: ['private_key_jwt'],
  token_endpoint_auth_signing_alg_values_supported: ALGORITMER,
});

async function behandleGrant(
  skjema: URLSearchParams,
  oppsett: Maskinportenoppsett,
  brukte: JtiMinne,
): Promise<Maskinportentoken | Oauthfeil> {
  const assertion = lesSkjema(skjema);
  if (typeof assertion !== 'string') return assertion;
  const klient = finnKlient(assertion, oppsett.klienter);
  if ('error' in klient) return klient;
  const krav = await lesSignert(assertion, klient.nokkel);
  if (!krav) return avvis('The signature does not match the key that is registered for the client');
  const na = Math.floor(oppsett.na().getTime() / 1000);
  const grant = kontrollerKrav(krav, { issuer: oppsett.issuer, scopes: klient.scopes, na });
  if ('error' in grant) return grant;
  if (!brukte.bruk(grant.jti, grant.exp, na)) return avvis('jti has been used before');
  return utsted({ ...oppsett, grant, klient, utstedt: na });
}

interface Utstedelse extends Maskinportenoppsett {
  readonly grant: Grantkrav;
  readonly klient: Maskinportenklient;
  /** Seconds since 1970. */
  readonly utstedt: number;
}

async function utsted({
  issuer,
  signering,
  grant,
  klient,
  utstedt,
}: Utstedelse): Promise<Maskinportentoken> {
  const krav = {
    iss: issuer,
    client_id: klient.klientId,
    client_amr: 'private_key_jwt',
    scope: grant.scope,
    token_type: 'Bearer',
    iat: utstedt,
    exp: utstedt + LEVETID_SEKUNDER,
    jti: randomUUID(),
    consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${klient.orgnr}` },
    ...(grant.resource && { aud: [...grant.resource] }),
  };
  const access_token = await new SignJWT(krav)
    .setProtectedHeader({ alg: signering.alg, kid: signering.kid })
    .sign(signering);
  return { access_token, token_type: 'Bearer', expires_in: LEVETID_SEKUNDER, scope: grant.scope };
}

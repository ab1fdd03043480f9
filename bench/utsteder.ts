import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';

const ALG = 'RS256';
const LEVETID = '10m';

/** As much of Maskinporten and ID-porten as it takes to be believed: metadata, keys, signed tokens. */
export interface Utsteder {
  readonly maskinporten: string;
  readonly idporten: string;
  readonly fagsystemtoken: (orgnr: string) => Promise<string>;
  readonly persontoken: (personId: string) => Promise<string>;
  /** The product's own key at Maskinporten, as a private JWK. */
  readonly klientnokkel: JWK;
  readonly stopp: () => void;
}

export async function startUtsteder(): Promise<Utsteder> {
  const { publicKey, privateKey } = await generateKeyPair(ALG, { extractable: true });
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: ALG, use: 'sig' };

  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const adresse = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const maskinporten = `${adresse}/maskinporten/`;
  const idporten = `${adresse}/idporten`;
  publiser(server, {
    '/maskinporten/.well-known/oauth-authorization-server': {
      issuer: maskinporten,
      jwks_uri: `${adresse}/jwk`,
      token_endpoint: `${maskinporten}token`,
    },
    '/maskinporten/token': { access_token: 'benk', token_type: 'Bearer', expires_in: 3_600 },
    '/idporten/.well-known/openid-configuration': { issuer: idporten, jwks_uri: `${adresse}/jwk` },
    '/jwk': { keys: [jwk] },
  });

  const signer = (iss: string, krav: object): Promise<string> =>
    new SignJWT({ ...krav, iss, scope: 'ks:fiks', jti: randomUUID() })
      .setProtectedHeader({ alg: ALG, kid })
      .setIssuedAt()
      .setExpirationTime(LEVETID)
      .sign(privateKey);
  return {
    maskinporten,
    idporten,
    fagsystemtoken: (orgnr) =>
      signer(maskinporten, {
        consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${orgnr}` },
      }),
    persontoken: (pid) => signer(idporten, { pid, acr: 'idporten-loa-high' }),
    klientnokkel: { ...(await exportJWK(privateKey)), kid },
    stopp: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function publiser(server: Server, dokumenter: Readonly<Record<string, object>>): void {
  server.on('request', ({ url = '' }: IncomingMessage, svar: ServerResponse) => {
    const dokument = dokumenter[url];
    svar.writeHead(dokument ? 200 : 404, { 'content-type': 'application/json' });
    svar.end(JSON.stringify(dokument ?? {}));
  });
}

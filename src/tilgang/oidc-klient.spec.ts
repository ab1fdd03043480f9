import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import { allowInsecureRequests } from 'openid-client';
import type { AvslagFeil } from '../felles/feil/avslag.js';
import { OidcKlient } from './oidc-klient.js';

/** An ID-porten that answers only when it is told to. */
let tjener: Server;
let issuer: string;
let erOppe = false;
let erOverbelastet = false;

beforeAll(async () => {
  tjener = createServer((request, svar) => {
    if (!erOppe) {
      request.socket.destroy();
      return;
    }
    svar.setHeader('content-type', 'application/json');
    if (request.url === '/par' && erOverbelastet) {
      svar.writeHead(503).end('{}');
      return;
    }
    if (request.url === '/par') {
      svar.statusCode = 201;
      svar.end(JSON.stringify({ request_uri: 'urn:prove', expires_in: 60 }));
      return;
    }
    svar.end(
      JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        pushed_authorization_request_endpoint: `${issuer}/par`,
        end_session_endpoint: `${issuer}/logout`,
      }),
    );
  });
  await new Promise<void>((klar) => tjener.listen(0, '127.0.0.1', klar));
  issuer = `http://127.0.0.1:${(tjener.address() as AddressInfo).port}`;
});
afterAll(() => tjener.close());

async function lagKlient(): Promise<OidcKlient> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return new OidcKlient({
    issuer,
    returadresse: 'http://localhost/logg-inn/retur',
    klientId: 'prove',
    nokkel: { ...(await exportJWK(privateKey)), kid: 'prove' },
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so only to be noticed
    tilpass: allowInsecureRequests,
  });
}
const kodeVed = async (arbeid: Promise<unknown>): Promise<string | undefined> =>
  arbeid.then(
    () => undefined,
    (feil: unknown) => (feil as AvslagFeil).avslag.kode,
  );

it('sier fra at ID-porten er borte, og spør på nytt når den er tilbake', async () => {
  const klient = await lagKlient();

  const borte = await kodeVed(klient.start());
  erOppe = true;
  const { adresse } = await klient.start();
  const utlogging = await klient.utlogging();
  erOppe = false;
  const borteIgjen = await kodeVed(klient.start());

  expect([borte, borteIgjen]).toEqual(['UTILGJENGELIG', 'UTILGJENGELIG']);
  expect(adresse).toContain(`${issuer}/authorize?`);
  expect(adresse).toContain('request_uri=urn%3Aprove');
  expect(utlogging).toBe(`${issuer}/logout`);
});

it('sier det samme når ID-porten svarer at den ikke kan nå', async () => {
  erOppe = erOverbelastet = true;

  const kode = await kodeVed((await lagKlient()).start());

  erOverbelastet = false;
  expect(kode).toBe('UTILGJENGELIG');
});

it('går ikke på http av seg selv', async () => {
  erOppe = true;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const klient = new OidcKlient({
    issuer,
    returadresse: 'http://localhost/logg-inn/retur',
    klientId: 'prove',
    nokkel: { ...(await exportJWK(privateKey)), kid: 'prove' },
  });

  expect(await kodeVed(klient.start())).toBe('UTILGJENGELIG');
});

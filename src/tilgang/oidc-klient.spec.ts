import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as tekst } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { AvslagFeil } from '../felles/feil/avslag.js';
import { overHttp } from '../felles/over-http.js';
import { OidcKlient } from './oidc-klient.js';

/** An ID-porten that answers only when it is told to. */
let tjener: Server;
let issuer: string;
let erOppe = false;
let erOverbelastet = false;
/** What was pushed to it last. */
let bedtOm = new URLSearchParams();
/** What its ID token says beside the usual. */
let innhold: Record<string, unknown> = {};
let signeringsnokkel: { privateKey: CryptoKey; publicKey: CryptoKey };

const idToken = (): Promise<string> =>
  new SignJWT({ nonce: 'nonce', ...innhold })
    .setProtectedHeader({ alg: 'RS256', kid: 'idporten' })
    .setIssuer(issuer)
    .setAudience('prove')
    .setSubject('noen')
    .setIssuedAt()
    .setExpirationTime('2m')
    .sign(signeringsnokkel.privateKey);

beforeAll(async () => {
  signeringsnokkel = await generateKeyPair('RS256');
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
      void tekst(request).then((kropp) => {
        bedtOm = new URLSearchParams(kropp);
        svar.end(JSON.stringify({ request_uri: 'urn:prove', expires_in: 60 }));
      });
      return;
    }
    if (request.url === '/token') {
      void idToken().then((id_token) =>
        svar.end(JSON.stringify({ access_token: 'a', token_type: 'Bearer', id_token })),
      );
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
    tilpass: overHttp,
  });
}
const kodeVed = async (arbeid: Promise<unknown>): Promise<string | undefined> =>
  arbeid.then(
    () => undefined,
    (feil: unknown) => (feil as AvslagFeil).avslag.kode,
  );

it('sier fra at ID-porten er borte, og spør på nytt når den er tilbake', async () => {
  const klient = await lagKlient();

  const borte = await kodeVed(klient.start('nb'));
  erOppe = true;
  const { adresse } = await klient.start('nb');
  const utlogging = await klient.utlogging();
  erOppe = false;
  const borteIgjen = await kodeVed(klient.start('nb'));

  expect([borte, borteIgjen]).toEqual(['UTILGJENGELIG', 'UTILGJENGELIG']);
  expect(adresse).toContain(`${issuer}/authorize?`);
  expect(adresse).toContain('request_uri=urn%3Aprove');
  expect(utlogging).toBe(`${issuer}/logout`);
});

it('sier det samme når ID-porten svarer at den ikke kan nå', async () => {
  erOppe = erOverbelastet = true;

  const kode = await kodeVed((await lagKlient()).start('nb'));

  erOverbelastet = false;
  expect(kode).toBe('UTILGJENGELIG');
});

it('ber ID-porten om vårt nivå, på leserens språk', async () => {
  erOppe = true;

  await (await lagKlient()).start('se');

  expect(Object.fromEntries(bedtOm)).toMatchObject({
    ui_locales: 'se',
    acr_values: 'idporten-loa-substantial',
    code_challenge_method: 'S256',
  });
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

  expect(await kodeVed(klient.start('nb'))).toBe('UTILGJENGELIG');
});

describe('den som kommer tilbake', () => {
  const pid = '17837599765';
  const acr = 'idporten-loa-substantial';
  const fullfor = async (sier: Record<string, unknown>) => {
    erOppe = true;
    innhold = sier;
    const klient = await lagKlient();
    return klient.fullfor('?code=kode&state=state', {
      state: 'state',
      nonce: 'nonce',
      kodeverifikator: 'v'.repeat(43),
    });
  };

  it.each([acr, 'idporten-loa-high'])('slippes inn på nivået %s', async (niva) => {
    const innlogget = await fullfor({ pid, acr: niva, sid: 'sid' });

    expect(innlogget).toMatchObject({ personnummer: pid, sid: 'sid' });
  });

  it.each([
    ['et for lavt nivå', { pid, acr: 'idporten-loa-low' }, 'INGEN_TILGANG'],
    ['et nivå vi ikke kjenner', { pid, acr: 'self-registered-email' }, 'INGEN_TILGANG'],
    ['ukjent nivå', { pid }, 'INGEN_TILGANG'],
    ['ukjent person', { acr }, 'UGYLDIG_TOKEN'],
    ['noe annet enn et personnummer', { pid: 'noen@eksempel.no', acr }, 'UGYLDIG_TOKEN'],
    ['en annen nonce', { pid, acr, nonce: 'en annen' }, 'UGYLDIG_TOKEN'],
  ])('slippes ikke inn med %s', async (_, sier, kode) => {
    expect(await kodeVed(fullfor(sier))).toBe(kode);
  });
});

import { Altinnprove } from './altinn.testhjelp.js';
import { bryter, jsonsvar, KLIENT, SCOPE, svarerAldri } from './maskinporten.testhjelp.js';
import { Maskinportenklient, type Maskinportenoppsett } from './maskinportenklient.js';
import { YtreFeil } from './ytre-kall.js';

let prove: Altinnprove;

beforeEach(async () => {
  prove = await Altinnprove.start();
});

afterEach(() => prove.stopp());

const lagKlient = (mer: Partial<Maskinportenoppsett> = {}): Maskinportenklient =>
  new Maskinportenklient({
    issuer: prove.issuer,
    klientId: KLIENT,
    nokkel: prove.maskinporten.klientnokkel,
    scope: SCOPE,
    svarfristMs: 10_000,
    na: () => new Date(prove.na),
    ...mer,
  });

const feilAv = async (arbeid: Promise<unknown>): Promise<YtreFeil> => {
  const feil: unknown = await arbeid.catch((f: unknown) => f);
  expect(feil).toBeInstanceOf(YtreFeil);
  return feil as YtreFeil;
};

/** All that a log could get out of it. */
const altI = (feil: Error): string =>
  `${feil.message} ${feil.stack} ${JSON.stringify(feil)} ${String(feil.cause)}`;

it('grantet har det Maskinporten krever, og ingenting mer', async () => {
  await lagKlient().hent();

  const [grant = {}] = prove.maskinporten.grants;
  expect(Object.keys(grant).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'scope']);
  expect(grant).toMatchObject({ aud: prove.issuer, iss: KLIENT, scope: SCOPE });
  expect(Number(grant['exp']) - Number(grant['iat'])).toBeLessThanOrEqual(120);
});

it('en ressurs er med i grantet når den er bedt om', async () => {
  await lagKlient({ resource: 'https://api.example.com' }).hent();

  expect(prove.maskinporten.grants).toMatchObject([{ resource: 'https://api.example.com' }]);
});

it('et token brukes om igjen til litt før det utløper, og hvert grant er nytt', async () => {
  const klient = lagKlient();

  const forste = await klient.hent();
  prove.na += 88_000;
  const sammeIgjen = await klient.hent();
  prove.na += 2_000;
  const neste = await klient.hent();

  expect(sammeIgjen).toBe(forste);
  expect(neste).not.toBe(forste);
  expect(new Set(prove.maskinporten.grants.map(({ jti }) => jti)).size).toBe(2);
  expect(prove.maskinporten.metadataLest).toBe(1);
});

it('et token med kort liv brukes halve livet', async () => {
  prove.maskinporten.varerS = 10;
  const klient = lagKlient();

  const forste = await klient.hent();
  prove.na += 4_000;
  expect(await klient.hent()).toBe(forste);
  prove.na += 2_000;
  expect(await klient.hent()).not.toBe(forste);
});

it('to hundre som spør samtidig, får det samme tokenet av én forespørsel', async () => {
  const klient = lagKlient();

  const tokener = await Promise.all(Array.from({ length: 200 }, () => klient.hent()));

  expect(new Set(tokener).size).toBe(1);
  expect(prove.maskinporten.utstedte).toHaveLength(1);
});

it('et token som er avvist, byttes bare om det er det som brukes', async () => {
  const klient = lagKlient();
  const forste = await klient.hent();

  klient.forkast(forste);
  const andre = await klient.hent();
  klient.forkast(forste);

  expect(andre).not.toBe(forste);
  expect(await klient.hent()).toBe(andre);
});

it.each([
  ['svarer med feil', 'token', jsonsvar(500, 'nede'), /Maskinporten svarte 500$/],
  ['bryter forbindelsen', 'token', bryter, /svarte ikke: UND_ERR_SOCKET$/],
  [
    'sender oss videre',
    'token',
    jsonsvar(307, '', { location: '/maskinporten/token' }),
    /svarte ikke/,
  ],
  ['svarer noe annet enn JSON', 'token', jsonsvar(200, '<html>'), /uten et token/],
  ['svarer uten varighet', 'token', jsonsvar(200, { access_token: 'abc' }), /uten et token/],
  [
    'svarer med et token som ikke kan stå i et hode',
    'token',
    jsonsvar(200, { access_token: 'hemmelig\nx', expires_in: 100 }),
    /uten et token/,
  ],
  ['ikke har metadata', 'metadata', jsonsvar(404, ''), /er ikke metadata/],
  [
    'har en annens metadata',
    'metadata',
    jsonsvar(200, { issuer: 'https://andre.example/', token_endpoint: 'https://andre.example/t' }),
    /er ikke metadata/,
  ],
] as const)(
  'når Maskinporten %s, er det en feil, og den neste som spør, får et token',
  async (...rad) => {
    const [, sti, uhell, melding] = rad;
    const klient = lagKlient();
    prove.vedNeste(sti, uhell);

    const feil = await feilAv(klient.hent());

    expect(feil.message).toMatch(melding);
    expect(altI(feil)).not.toMatch(/hemmelig/);
    expect(await klient.hent()).toBe(prove.maskinporten.utstedte[0]);
  },
);

it('et Maskinporten som henger, ventes det ikke på for alltid', async () => {
  prove.vedNeste('token', svarerAldri);

  const feil = await feilAv(lagKlient({ svarfristMs: 500 }).hent());

  expect(feil.message).toMatch(/tiden gikk ut$/);
});

it('et avslag sier hvilket, og hverken grantet eller nøkkelen', async () => {
  const assertion = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.abc';
  prove.vedNeste(
    'token',
    jsonsvar(400, { error: 'invalid_grant', error_description: `Invalid: ${assertion}` }),
  );

  const feil = await feilAv(lagKlient().hent());

  expect(feil.message).toBe('Maskinporten svarte 400 (invalid_grant)');
  expect(altI(feil)).not.toContain(assertion);
});

it('en nøkkel som er ødelagt, er en feil uten nøkkelen i', async () => {
  // A number that is only spoilt may still sign; one that is missing never does.
  const { q: _, ...nokkel } = prove.maskinporten.klientnokkel;

  const feil = await feilAv(lagKlient({ nokkel }).hent());

  expect(feil.message).toBe('Nøkkelen til Maskinporten kan ikke brukes');
  expect(altI(feil)).not.toContain(nokkel.d?.slice(0, 20));
});

it('en nøkkel uten kid er feil allerede ved start', () => {
  const { kid: _, ...nokkel } = prove.maskinporten.klientnokkel;

  expect(() => lagKlient({ nokkel })).toThrow('mangler kid');
});

it('det en overbelastet Maskinporten ber om av ventetid, følger feilen', async () => {
  prove.vedNeste('token', jsonsvar(429, '', { 'retry-after': '7' }));

  expect((await feilAv(lagKlient().hent())).ventMs).toBe(7_000);
});

import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { Portalbruker } from '../oppsett/portalbruker.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { administrator, administratorBegge, vanlig } = testpersoner;
const LISTE = '/min-kommune/api/v1/konfigurasjon/{fiksOrgId}/administratorer';
const hos = ({ fiksOrgId }: { fiksOrgId: string }) => ({ params: { path: { fiksOrgId } } });
const NY = { personId: vanlig.personId, navn: 'Kari', rolle: 'LESER' } as const;

let prove: Proveapp;
beforeAll(async () => {
  prove = await startProveapp();
});
afterAll(() => prove.stopp());

async function innlogget({ personId }: { personId: string }): Promise<Portalbruker> {
  const bruker = new Portalbruker(prove.adresse);
  await bruker.loggInn(personId);
  return bruker;
}
const kommuner = async (bruker: Portalbruker) =>
  (await bruker.api().GET('/min-kommune/api/v1/innbygger/meg/forvaltning')).data?.kommuner;

it('den som har logget inn, ser hvor hun er administrator, og slipper til der og bare der', async () => {
  const bruker = await innlogget(administrator);

  expect(await kommuner(bruker)).toEqual([
    {
      ...{ fiksOrgId: fjordvik.fiksOrgId, navn: fjordvik.navn, kommunenr: fjordvik.kommunenr },
      rolle: 'ADMINISTRATOR',
    },
  ]);
  const { data } = await bruker.forvaltning().GET(LISTE, hos(fjordvik));
  expect(data?.administratorer.some(({ erDeg }) => erDeg)).toBe(true);
  forventAvslag(
    await bruker.forvaltning().GET(LISTE, hos(nordli)),
    ...([403, 'IKKE_ADMINISTRATOR'] as const),
  );
});

it('den som forvalter flere, ser alle, etter navn; en innbygger ser ingen og har ingen vei inn', async () => {
  const navn = (await kommuner(await innlogget(administratorBegge)))?.map((en) => en.navn);
  const innbygger = await innlogget(vanlig);

  expect(navn).toEqual([fjordvik.navn, nordli.navn]);
  expect(await kommuner(innbygger)).toEqual([]);
  const svar = await innbygger.forvaltning().GET(LISTE, hos(fjordvik));
  forventAvslag(svar, 403, 'IKKE_ADMINISTRATOR');
});

it('bare plattformadministratoren får vite at hun kan legge til kommuner, og ser dem alle', async () => {
  const GET_ROLLER = '/min-kommune/api/v1/innbygger/meg/forvaltning';
  const plattform = await innlogget(testpersoner.plattformadministrator);
  const forvalter = await innlogget(administrator);

  expect((await plattform.api().GET(GET_ROLLER)).data).toEqual({
    ...{ kommuner: [], plattformadministrator: true },
  });
  expect((await forvalter.api().GET(GET_ROLLER)).data?.plattformadministrator).toBe(false);
  const { data } = await plattform.forvaltning().GET('/min-kommune/api/v1/konfigurasjon/kommuner');
  expect(data?.kommuner.map(({ navn }) => navn)).toEqual([fjordvik.navn, nordli.navn]);
});

it('forvaltningens side sendes på adressen sandkassen sier, og de innenfor krever innlogging', async () => {
  const hent = (adresse: string, hoder: Record<string, string> = {}): Promise<Response> =>
    fetch(adresse, { headers: { accept: 'text/html', ...hoder }, redirect: 'manual' });
  const inne = `${prove.klar.forvaltning}/${fjordvik.fiksOrgId}/tjenesten`;
  const cookie = (await innlogget(administrator)).sesjonskapsel() ?? '';

  const apen = await hent(prove.klar.forvaltning);
  const stengt = await hent(`${inne}?a=b`);

  expect(apen.status).toBe(200);
  expect(apen.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(apen.headers.get('cache-control')).toBe('no-store');
  expect(await apen.text()).toContain('<meta name="sandkasse" content="true">');
  expect([stengt.status, stengt.headers.get('location')]).toEqual([
    303,
    `/logg-inn?retur=${encodeURIComponent(`${new URL(inne).pathname}?a=b`)}`,
  ]);
  expect((await hent(inne, { cookie })).status).toBe(200);
  expect((await hent(`${inne}/finnes-ikke`, { cookie })).status).toBe(404);
  expect((await hent(`${prove.klar.forvaltning}/`)).status).toBe(308);
});

it('en endring som ikke kommer fra sidene våre, eller uten sesjon, gjør ingenting', async () => {
  const bruker = await innlogget(administrator);
  const fremmed = { origin: 'https://ond.example', 'x-min-kommune': '1' };

  const forfalsket = await bruker.forvaltning(fremmed).POST(LISTE, { ...hos(fjordvik), body: NY });
  const uten = await new Portalbruker(prove.adresse)
    .forvaltning()
    .POST(LISTE, { ...hos(fjordvik), body: NY });

  forventAvslag(forfalsket, 403, 'FREMMED_AVSENDER');
  forventAvslag(uten, 401, 'IKKE_AUTENTISERT');
  const { data } = await bruker.forvaltning().GET(LISTE, hos(fjordvik));
  expect(data?.administratorer).toHaveLength(2);
});

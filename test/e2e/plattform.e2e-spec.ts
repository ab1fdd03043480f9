import { randomUUID } from 'node:crypto';
import { setTimeout as vent } from 'node:timers/promises';
import { Plattformregister } from '../../src/konfigurasjon/plattformregister.service.js';
import { fjordvik } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { Administrator } from '../oppsett/administrator.js';
import { feltene, forventAvslag } from '../oppsett/avslag.js';
import { databasedump } from '../oppsett/databasedump.js';
import { Plattformadministrator } from '../oppsett/plattform.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';
import { medPostgres } from '../oppsett/vilkar.js';

const { vanlig, nynorsk, plattformadministrator: torbjorn } = testpersoner;

const FAKTA = { navn: 'Sundvik kommune', kommunenr: '9903', orgnr: '310990302' };
/** Each test has its own. */
let NY = { ...FAKTA, fiksOrgId: '' };
const FORSTE = { personId: vanlig.personId, navn: 'Kari Solbakken' };

let prove: Proveapp;
let plattform: Plattformadministrator;
beforeAll(async () => {
  prove = await startProveapp();
  plattform = await Plattformadministrator.hos(prove);
});
beforeEach(() => {
  NY = { ...FAKTA, fiksOrgId: randomUUID() };
});
afterAll(() => prove.stopp());

const kommuner = async () => (await plattform.hentKommuner()).data?.kommuner ?? [];
const somKari = () => Administrator.i(prove, NY.fiksOrgId, vanlig.personId);
const logg = async (administrator: Administrator) =>
  (await administrator.hentEndringslogg()).data?.endringer.map(
    ({ id: __, tidspunkt: ___, ...en }) => en,
  );

it('en ny kommune har sin første administrator, som slipper til, og loggen sier hvem som la den til', async () => {
  const { data, response } = await plattform.opprettKommune({ ...NY, administrator: FORSTE });
  const kari = await somKari();

  expect(response.status).toBe(201);
  expect(data).toMatchObject({ ...NY, status: 'IKKE_TATT_I_BRUK' });
  expect(await kommuner()).toContainEqual(data);
  expect(await logg(kari)).toEqual([
    {
      ...{ hvem: torbjorn.navn, type: 'ADMINISTRATOR', gjelder: FORSTE.navn },
      etter: { navn: FORSTE.navn, rolle: 'ADMINISTRATOR' },
    },
    { hvem: torbjorn.navn, type: 'KOMMUNE', etter: FAKTA },
  ]);
  expect((await kari.initialiser()).response.status).toBe(201);
});

it('den som la til kommunen, har ingen rolle i den', async () => {
  await plattform.opprettKommune(NY);
  const selv = await Administrator.i(prove, NY.fiksOrgId, torbjorn.personId);

  forventAvslag(await selv.hentAdministratorer(), 403, 'IKKE_ADMINISTRATOR');
});

it('samme fiksOrgId to ganger er en konflikt, også med store bokstaver, og endrer ingenting', async () => {
  await plattform.opprettKommune(NY);
  const for_ = await kommuner();

  const forsok = await Promise.all(
    [NY.fiksOrgId, NY.fiksOrgId.toUpperCase(), fjordvik.fiksOrgId].map((fiksOrgId) =>
      plattform.opprettKommune({ ...NY, fiksOrgId, navn: 'Annet', administrator: FORSTE }),
    ),
  );

  for (const svar of forsok) forventAvslag(svar, 409, 'KOMMUNE_FINNES');
  expect(await kommuner()).toEqual(for_);
  forventAvslag(await (await somKari()).hentIntegrasjoner(), 403, 'IKKE_ADMINISTRATOR');
});

it('av mange som legger til den samme på én gang, er det én som gjør det', async () => {
  const svar = await Promise.all(Array.from({ length: 6 }, () => plattform.opprettKommune(NY)));

  expect(svar.map(({ response }) => response.status).sort()).toEqual([
    ...[201, 409, 409, 409, 409, 409],
  ]);
});

describe('ingenting av det lagres når', () => {
  it.each([
    ['kontrollsifferet er feil', { orgnr: '310990303' }, 'UGYLDIG_ORGNR', '/orgnr'],
    ['orgnr er for kort', { orgnr: '31099030' }, 'UGYLDIG_FORESPORSEL', '/orgnr'],
    ['kommunenr er for kort', { kommunenr: '99' }, 'UGYLDIG_FORESPORSEL', '/kommunenr'],
    ['id-en ikke er en UUID', { fiksOrgId: '4601' }, 'UGYLDIG_FORESPORSEL', '/fiksOrgId'],
    ['navnet er tomt', { navn: ' ' }, 'UGYLDIG_FORESPORSEL', '/navn'],
    ['navnet har et nummer', { navn: `K ${vanlig.personId}` }, 'UGYLDIG_NAVN', '/navn'],
    [
      'administratoren ikke finnes',
      { administrator: { ...FORSTE, personId: '12838433382' } },
      ...(['UGYLDIG_PERSONID', '/administrator/personId'] as const),
    ],
    [
      'administratorens navn er driftens',
      { administrator: { ...FORSTE, navn: 'Drift' } },
      ...(['UGYLDIG_NAVN', '/administrator/navn'] as const),
    ],
  ] as const)('%s', async (_hva, galt, kode, felt) => {
    const for_ = await databasedump(prove.datakilde);

    const svar = await plattform.opprettKommune({ ...NY, ...galt });

    expect(feltene(forventAvslag(svar, 400, kode))).toEqual([felt]);
    expect(JSON.stringify(svar.error)).not.toMatch(/(?<!\d)\d{11}(?!\d)/);
    expect(await databasedump(prove.datakilde)).toEqual(for_);
  });
});

describe('navn og numre', () => {
  const NYTT = { navn: 'Ytre Sundvik kommune', kommunenr: '9904', orgnr: '310990205' };

  it('rettes på det som er sett, av én om gangen, og kommunens logg sier hva og hvem', async () => {
    const { data } = await plattform.opprettKommune({ ...NY, administrator: FORSTE });
    const svar = await plattform.lagreKommune(data!, NYTT);
    const gammelt = await plattform.lagreKommune(data!, { ...NYTT, kommunenr: '9905' });

    expect(svar.data).toMatchObject({ ...NYTT, fiksOrgId: NY.fiksOrgId });
    expect(svar.data?.etag).not.toBe(data?.etag);
    forventAvslag(gammelt, 412, 'ENDRET_AV_ANDRE');
    expect(await kommuner()).toContainEqual(svar.data);
    expect((await logg(await somKari()))?.[0]).toEqual({
      ...{ hvem: torbjorn.navn, type: 'KOMMUNE', for: FAKTA, etter: NYTT },
    });
  });

  it('kan ikke rettes til noe galt, eller for en kommune som ikke finnes', async () => {
    const { data } = await plattform.opprettKommune(NY);
    const orgnr = '310990303';

    forventAvslag(await plattform.lagreKommune(data!, { ...NYTT, orgnr }), 400, 'UGYLDIG_ORGNR');
    forventAvslag(
      await plattform.lagreKommune({ fiksOrgId: vanligUuid, etag: '*' }, NYTT),
      ...([404, 'KOMMUNE_FINNES_IKKE'] as const),
    );
    expect(await kommuner()).toContainEqual(data);
  });

  const vanligUuid = '01936d2e-7f3a-7c11-8a90-6b5d4c3e2f10';
});

it('miljøets er bare de første: finnes det noen, legges ingen til', async () => {
  const register = prove.app.get(Plattformregister);

  await register.sikre([{ personId: nynorsk.personId, navn: 'Ny' }]);

  expect((await register.alle()).map(({ navn }) => navn)).toEqual([torbjorn.navn]);
});

it('den som mister rollen, slipper ikke til lenger, og den som får den, gjør det med en gang', async () => {
  const register = prove.app.get(Plattformregister);
  const ny = await Plattformadministrator.hos(prove, nynorsk.personId);
  forventAvslag(await ny.hentKommuner(), 403, 'IKKE_PLATTFORMADMINISTRATOR');

  await register.leggTil({ personId: nynorsk.personId, navn: 'Ny' });
  await register.fjern(torbjorn.personId);

  expect((await ny.hentKommuner()).data?.kommuner.length).toBeGreaterThan(1);
  forventAvslag(await plattform.opprettKommune(NY), 403, 'IKKE_PLATTFORMADMINISTRATOR');
});

medPostgres.it('tas rollen fra den nest siste i samme øyeblikk, blir den siste', async () => {
  const register = prove.app.get(Plattformregister);
  await register.leggTil({ personId: vanlig.personId, navn: 'Kari' });
  expect(await register.alle()).toHaveLength(2);
  const annen = prove.datakilde.createQueryRunner();
  await annen.startTransaction();
  await annen.query("DELETE FROM plattformadministrator WHERE navn = 'Kari'");

  const venterNoen = async (): Promise<boolean> => {
    const [{ antall }] = await prove.datakilde.query<[{ antall: number }]>(
      `SELECT count(*)::int AS antall FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    return antall > 0;
  };
  const svar = Promise.allSettled([register.fjern(nynorsk.personId)]);
  while (!(await venterNoen())) await vent(20);
  await annen.commitTransaction();
  await annen.release();

  expect(await svar).toMatchObject([{ reason: { avslag: { kode: 'SISTE_ADMINISTRATOR' } } }]);
  expect(await register.alle()).toHaveLength(1);
});

import { fjordvik, nordli } from '../../src/sandkasse/kommuner.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { VarslingsstoppService } from '../../src/varsling/varslingsstopp.service.js';
import { Administrator, taNordliIBruk } from '../oppsett/administrator.js';
import { bestilling, Fagsystem, type Endring } from '../oppsett/fagsystem.js';
import { oslotid, Sandkasseinnboks } from '../oppsett/innboks.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const { vanlig, foresattHodan } = testpersoner;

let prove: Proveapp;
let fagsystem: Fagsystem;
let innboks: Sandkasseinnboks;
let stopp: VarslingsstoppService;

beforeEach(async () => {
  prove = await startProveapp();
  prove.klokke.stillTil('2026-10-20T08:05:00Z');
  fagsystem = await Fagsystem.hos(prove);
  innboks = new Sandkasseinnboks(prove.adresse);
  stopp = prove.app.get(VarslingsstoppService, { strict: false });
});
afterEach(() => prove.stopp());

const gi = (endring: Omit<Endring, 'mottakere'> = {}) =>
  fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [vanlig.personId] }, ...endring }));
const annenhverDag = { varsling: { purringIntervallDager: 2 } };
const stans = (fiksOrgId: string | null) =>
  stopp.stans({ fiksOrgId, grunn: 'feil', av: 'test', na: prove.klokke.na() });
const start = (fiksOrgId: string | null) =>
  stopp.start({ fiksOrgId, av: 'test', na: prove.klokke.na() });
const tider = async ({ personId }: { personId: string } = vanlig) =>
  (await innboks.hent(personId)).map(oslotid);

/** As it is when all is stopped between giving out and sending: the message waits. */
async function lysUt(): Promise<void> {
  await prove.datakilde.query(
    `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
     SELECT fiks_org_id, person_id, '2026-10-20T09:00Z', gen_random_uuid(), 'VENTER', '2026-10-20T09:00Z'
     FROM mottaker`,
  );
  await prove.datakilde.query(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     SELECT fiks_org_id, person_id, '2026-10-20T09:00Z', oppgave_id, 0, 'FORSTEGANGSVARSEL', 'VENTER', now()
     FROM mottaker`,
  );
  await prove.datakilde.query(
    `UPDATE varslingsplan SET neste = CASE WHEN intervall_dager > 0 THEN timestamptz '2026-10-22T07:00Z' END,
       neste_type = 'PURRING', neste_nr = 1`,
  );
}

it('kommunens administratorer ser stansen som gjelder dem, og ikke en annen kommunes', async () => {
  const administratorer = await Promise.all(
    [fjordvik, nordli].map(({ fiksOrgId }) => Administrator.i(prove, fiksOrgId)),
  );
  const sett = () =>
    Promise.all(
      administratorer.map(async (en) => (await en.hentVarslingsstopp()).data?.stansetSiden),
    );
  const forst = prove.klokke.na().toISOString();
  const siden = '2026-10-20T09:05:00.000Z';
  // An id is the same in capitals.
  const medStore = await Administrator.i(prove, nordli.fiksOrgId.toUpperCase());

  expect(await sett()).toEqual([undefined, undefined]);
  await stans(nordli.fiksOrgId);
  expect(await sett()).toEqual([undefined, forst]);
  expect((await medStore.hentVarslingsstopp()).data?.stansetSiden).toBe(forst);
  prove.klokke.stillTil(siden);
  await stans(null);
  expect(await sett()).toEqual([siden, forst]);
  await Promise.all([start(null), start(nordli.fiksOrgId)]);
  expect(await sett()).toEqual([undefined, undefined]);
});

it.each([
  ['kommunen', fjordvik.fiksOrgId],
  ['installasjonen', null],
])(
  'så lenge %s er stanset, går ingenting ut; etterpå kommer ett varsel, og så som før',
  async (_, hvor) => {
    await stans(hvor);
    await gi(annenhverDag);
    await innboks.flytt({ flytt: 'P6D' });
    const mens = await tider();
    await start(hvor);
    await innboks.flytt({ flytt: 'P3D' });

    expect(mens).toEqual([]);
    expect(await tider()).toEqual(['2026-10-26 10:00', '2026-10-28 09:00']);
  },
);

it('slutter det dagen før fristen, kommer den siste påminnelsen, og ingen på fristens dag', async () => {
  await gi({ ...annenhverDag, frist: '2026-10-28' });
  await innboks.flytt({ flytt: 'PT3H' });
  await stans(fjordvik.fiksOrgId);
  await innboks.flytt({ til: '2026-10-27T08:00:00+01:00' });
  await start(fjordvik.fiksOrgId);
  await innboks.flytt({ flytt: 'P3D' });

  expect(await tider()).toEqual(['2026-10-20 11:00', '2026-10-27 09:00']);
  const typer = await prove.datakilde.query<object[]>('SELECT type, nr FROM varsel ORDER BY tid');
  expect(typer[1]).toEqual({ type: 'SISTE_PURRING', nr: 4 });
});

it('de andre kommunene merker det ikke', async () => {
  await stans(fjordvik.fiksOrgId);
  await gi(annenhverDag);
  const nordli = await taNordliIBruk(prove);
  await nordli.opprettOk(
    bestilling({ mottakere: { personIdList: [foresattHodan.personId] }, ...annenhverDag }),
  );
  await innboks.flytt({ flytt: 'P3D' });

  expect(await tider()).toEqual([]);
  expect(await tider(foresattHodan)).toEqual(['2026-10-20 11:00', '2026-10-22 09:00']);
});

it('en melding som lå og ventet, og purringen som skulle kommet siden, blir til ett varsel', async () => {
  await stans(fjordvik.fiksOrgId);
  await gi(annenhverDag);
  await lysUt();
  await innboks.flytt({ flytt: 'P6D' });
  const mens = await tider();
  await start(fjordvik.fiksOrgId);
  await innboks.flytt({ flytt: 'P1D' });

  const varsler = await prove.datakilde.query<object[]>(
    'SELECT type, status FROM varsel ORDER BY tid',
  );
  expect(mens).toEqual([]);
  expect(await tider()).toEqual(['2026-10-26 10:00']);
  expect(varsler).toEqual([
    { type: 'FORSTEGANGSVARSEL', status: 'BORTFALT' },
    { type: 'PURRING', status: 'SENDT' },
  ]);
});

it('en melding som lå og ventet uten at noe kom etter, sendes, og bare én gang', async () => {
  await stans(fjordvik.fiksOrgId);
  await gi();
  await lysUt();
  await innboks.flytt({ flytt: 'P6D' });
  await start(fjordvik.fiksOrgId);
  await innboks.flytt({ flytt: 'P1D' });

  expect(await tider()).toEqual(['2026-10-26 09:05']);
});

it('det som ble gjort mens alt var stanset, varsles ikke etterpå', async () => {
  await stans(null);
  const id = await gi(annenhverDag);
  await lysUt();
  await fagsystem.settStatus(id, vanlig.personId);
  await start(null);
  await innboks.flytt({ flytt: 'P6D' });

  expect(await tider()).toEqual([]);
});

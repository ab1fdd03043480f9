import { DatabaseService } from '../../src/felles/database/database.service.js';
import { Metrikker } from '../../src/felles/drift/metrikker.js';
import { VarslingskoRepository } from '../../src/varsling/lagring/varslingsko.repository.js';
import { VarslingsstoppRepository } from '../../src/varsling/lagring/varslingsstopp.repository.js';
import { Varslingsmalinger } from '../../src/varsling/malinger.js';
import { StyrtKlokke } from '../oppsett/styrt-klokke.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const FJORDVIK = '10000000-0000-4000-8000-000000000001';
const NORDLI = '20000000-0000-4000-8000-000000000001';
const NA = '2026-10-20T09:30:00Z';

const test = testdatakilde();
let database: DatabaseService;
let metrikker: Metrikker;
let malinger: Varslingsmalinger;

beforeEach(async () => {
  database = new DatabaseService(test.datakilde);
  metrikker = new Metrikker();
  const klokke = new StyrtKlokke();
  klokke.stillTil(NA);
  malinger = new Varslingsmalinger(
    metrikker,
    database,
    new VarslingskoRepository(),
    klokke,
    new VarslingsstoppRepository(),
  );
  await sql(`INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
    VALUES ('${FJORDVIK}', '1', '1', 'Fjordvik'), ('${NORDLI}', '2', '2', 'Nordli')`);
  await sql(
    `INSERT INTO person (id, oppslag, kryptert, nokkel_id) VALUES (1, '\\x01', '\\x00', 'test')`,
  );
});
afterEach(() => database.onApplicationShutdown());

const sql = (tekst: string) => test.datakilde.query(tekst);
const melding = (kommune: string, forfaller: string) =>
  sql(`INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
    VALUES ('${kommune}', 1, '${forfaller}', gen_random_uuid(), 'VENTER', '${forfaller}')`);
/** A task whose notices are to be given out then. */
const plan = (kommune: string, neste: string) =>
  sql(`WITH o AS (
      INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
        utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
      VALUES ('${kommune}', gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
        'ALL', 0, 'AKTIV', 1, 0, now(), now())
      RETURNING fiks_org_id, id
    )
    INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr)
    SELECT fiks_org_id, id, 0, now(), '${neste}', 'FORSTEGANGSVARSEL', 0 FROM o`);
const stans = (kommune: string | null) =>
  sql(`INSERT INTO varslingsstopp (id, fiks_org_id, grunn, satt, satt_av)
    VALUES (gen_random_uuid(), ${kommune ? `'${kommune}'` : 'NULL'}, 'feil', now(), 'test')`);

/** What operators read, the first time they ask. */
async function lest(): Promise<Record<string, number>> {
  const linjer = (await metrikker.register.metrics()).split('\n');
  return Object.fromEntries(
    linjer
      .filter((linje) => linje.startsWith('varsling_'))
      .map((linje) => [linje.slice(9, linje.lastIndexOf(' ')), Number(linje.split(' ').at(-1))]),
  );
}

it('det eldste som venter, ses i sekunder: meldinger for seg, og oppgaver som ikke er lyst ut, for seg', async () => {
  await melding(FJORDVIK, '2026-10-20T09:29:00Z');
  await melding(NORDLI, '2026-10-20T09:28:00Z');
  await melding(NORDLI, '2026-10-20T10:00:00Z');
  await plan(FJORDVIK, '2026-10-20T09:20:00Z');
  await plan(NORDLI, '2026-10-20T09:25:00Z');
  await plan(NORDLI, '2026-10-20T10:00:00Z');

  expect(await lest()).toMatchObject({
    forfalte: 2,
    eldste_forfalt_seconds: 120,
    eldste_plan_seconds: 600,
    'holdt_tilbake{hva="meldinger"}': 0,
    'holdt_tilbake{hva="oppgaver"}': 0,
  });
});

it.each([
  [
    'kommunen',
    FJORDVIK,
    { forfalte: 1, eldste_forfalt_seconds: 60, eldste_plan_seconds: 300 },
    [1, 2],
  ],
  [
    'installasjonen',
    null,
    { forfalte: 0, eldste_forfalt_seconds: 0, eldste_plan_seconds: 0 },
    [2, 3],
  ],
] as const)(
  'det som venter fordi %s er stanset, telles for seg, og er ikke forsinket',
  async (_, hvor, resten, [meldinger, oppgaver]) => {
    await melding(FJORDVIK, '2026-10-20T09:00:00Z');
    await melding(FJORDVIK, '2026-10-20T10:00:00Z');
    await melding(NORDLI, '2026-10-20T09:29:00Z');
    await plan(FJORDVIK, '2026-10-20T09:00:00Z');
    await plan(FJORDVIK, '2026-10-20T09:10:00Z');
    await plan(NORDLI, '2026-10-20T09:25:00Z');
    await stans(hvor);

    expect(await lest()).toMatchObject({
      ...resten,
      'holdt_tilbake{hva="meldinger"}': meldinger,
      'holdt_tilbake{hva="oppgaver"}': oppgaver,
    });
  },
);

it('hva det ble av meldingene, telles for hver kanal', async () => {
  malinger.tell('SENDT', 'EPOST');
  malinger.tell('SENDT', 'SMS');
  malinger.tell('SENDT', 'SMS');
  malinger.tell('BORTFALT', null);

  expect(await lest()).toMatchObject({
    'meldinger_total{utfall="SENDT",kanal="EPOST"}': 1,
    'meldinger_total{utfall="SENDT",kanal="SMS"}': 2,
    'meldinger_total{utfall="BORTFALT",kanal="INGEN"}': 1,
  });
});

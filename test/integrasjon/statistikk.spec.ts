import { DatabaseService } from '../../src/felles/database/database.service.js';
import { StatistikkRepository } from '../../src/innsikt/lagring/statistikk.repository.js';
import { fang, forklar } from '../oppsett/forklar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';
import { medPostgres } from '../oppsett/vilkar.js';

const KOMMUNE = '10000000-0000-4000-8000-000000000001';
const DAG_0 = Date.parse('2026-10-20T00:00:00Z') / 86_400_000;

const test = testdatakilde();
const repository = new StatistikkRepository();
let database: DatabaseService;
beforeEach(() => {
  database = new DatabaseService(test.datakilde);
});
afterEach(() => database.onApplicationShutdown());

const sql = <T = unknown>(tekst: string, verdier: unknown[] = []): Promise<T> =>
  test.datakilde.query<T>(tekst, verdier);
const regnInn = (hoyst: number): Promise<number> =>
  database.skriv((tx) => repository.regnInn(tx, hoyst));

async function regnInnAlt(hoyst = 7): Promise<void> {
  while ((await regnInn(hoyst)) > 0) {
    // Until nothing waits.
  }
}

const finnes = async (tabell: string): Promise<boolean> => {
  const [rad] = await sql<[{ ja: boolean }]>(`SELECT to_regclass($1) IS NOT NULL AS ja`, [tabell]);
  return rad.ja;
};

interface Teller {
  readonly hva: string;
  readonly nr: number;
  readonly integrasjon: string;
  readonly antall: number;
}
const tellerne = (): Promise<Teller[]> =>
  sql(`SELECT hva, nr, integrasjon_id AS integrasjon, antall::int FROM statistikk
    WHERE antall <> 0 ORDER BY 1, 2, 3`);
const tallene = async (...hva: string[]): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await tellerne())
      .filter((teller) => hva.includes(teller.hva))
      .map(({ hva: en, nr, antall }) => [`${en} ${nr}`, antall]),
  );

/** Tasks of two integrations, each with three recipients. */
const FYLL = `
  WITH personer AS (
    INSERT INTO person (oppslag, kryptert, nokkel_id)
    SELECT sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, 3) nr RETURNING id
  ), oppgaver AS (
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak, frist,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
    SELECT '${KOMMUNE}', gen_random_uuid(), ('20000000-0000-4000-8000-00000000000' || nr % 2)::uuid, 'nr ' || nr, 'b',
      'h', 'https://x.example', 'nb', CASE WHEN nr > 5 THEN DATE '2026-10-20' + nr END, 'ALL', 7, 'AKTIV', 3, 0,
      '2026-10-20T22:30:00Z', now()
    FROM generate_series(1, 20) nr RETURNING fiks_org_id, id
  )
  INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
  SELECT o.fiks_org_id, o.id, p.id, 0, 'NY', now(), false FROM oppgaver o, personer p`;

const fullfor = (hvor: string, sekunder = 100): Promise<unknown> =>
  sql(
    `UPDATE oppgave SET status = 'FULLFORT', fullfort = opprettet + make_interval(secs => $1) WHERE ${hvor}`,
    [sekunder],
  );
const varsle = (status: string, nr: number, grunn: string | null = null): Promise<unknown> =>
  sql(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, grunn, sendt, endret)
     SELECT m.fiks_org_id, person_id, TIMESTAMPTZ '2026-10-22T08:00:00Z' + $2 * interval '7 days', oppgave_id, $2,
       CASE WHEN $2 = 0 THEN 'FORSTEGANGSVARSEL' ELSE 'PURRING' END, $1, $3,
       CASE WHEN $1 = 'SENDT' THEN TIMESTAMPTZ '2026-10-22T08:00:00Z' + $2 * interval '7 days' END,
       TIMESTAMPTZ '2026-10-23T08:00:00Z'
     FROM mottaker m JOIN oppgave o ON o.id = m.oppgave_id WHERE o.tittel IN ('nr 1', 'nr 2')`,
    [status, nr, grunn],
  );

describe('det som teller', () => {
  beforeEach(() => sql(FYLL));

  it('oppgaver, på dagen i Norge: opprettet, åpne etter frist, ferdige og trukne', async () => {
    await fullfor(`tittel = 'nr 6'`);
    await fullfor(`tittel = 'nr 6'`);
    await sql(
      `UPDATE oppgave SET status = 'TRUKKET', trukket = '2026-10-25T10:00:00Z' WHERE tittel = 'nr 7'`,
    );
    await sql(`UPDATE oppgave SET frist = '2026-12-24' WHERE tittel = 'nr 8'`);
    await sql(`DELETE FROM oppgave WHERE tittel IN ('nr 6', 'nr 9')`);
    await regnInnAlt();

    const jul = Date.parse('2026-12-24T00:00:00Z') / 86_400_000;
    const apne = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((nr) => [
      `APEN ${DAG_0 + nr}`,
      1,
    ]);
    const tall = await tallene('APEN');
    expect(
      Object.fromEntries(Object.entries(tall).filter(([hva]) => !hva.endsWith('2147483647'))),
    ).toEqual(Object.fromEntries([...apne, [`APEN ${jul}`, 1]]));
    expect(await tallene('FULLFORT', 'TRUKKET', 'TID')).toEqual({
      [`FULLFORT ${DAG_0 + 1}`]: 1,
      [`TRUKKET ${DAG_0 + 5}`]: 1,
      'TID 94': 1,
    });
    const opprettet = (await tellerne()).filter(({ hva }) => hva === 'OPPRETTET');
    expect(opprettet.map(({ nr, antall }) => [nr, antall])).toEqual([
      [DAG_0 + 1, 10],
      [DAG_0 + 1, 10],
    ]);
  });

  it('varsler: det som sendes, det som ikke når fram, og det Altinn siden sier ikke gjorde det', async () => {
    await varsle('SENDT', 0);
    await varsle('IKKE_NADD', 1, 'RESERVERT');
    await varsle('VENTER', 2);
    await sql(`UPDATE varsel SET status = 'LEVERT' WHERE nr = 0 AND person_id = 1`);
    await sql(
      `UPDATE varsel SET status = 'IKKE_NADD', grunn = 'AVVIST_AV_MOTTAKER' WHERE nr = 0 AND person_id = 2`,
    );
    await sql(`UPDATE varsel SET status = 'BORTFALT' WHERE nr = 2`);
    await regnInnAlt();

    const tall = await tellerne();
    const alle = (en: string) =>
      tall.filter(({ hva }) => hva === en).map(({ nr, antall }) => [nr - DAG_0, antall]);
    // Each of the two integrations has one of the tasks.
    expect(alle('SENDT')).toEqual([
      [2, 2],
      [2, 2],
    ]);
    expect(alle('LEVERT')).toEqual([
      [2, 1],
      [2, 1],
    ]);
    expect(alle('RESERVERT')).toEqual([
      [3, 3],
      [3, 3],
    ]);
    expect(alle('AVVIST_AV_MOTTAKER')).toEqual([
      [3, 1],
      [3, 1],
    ]);
  });

  it('mottakere som blir ferdige, etter de purringene de faktisk fikk', async () => {
    await varsle('SENDT', 0);
    await varsle('SENDT', 1);
    await sql(`UPDATE mottaker SET status = 'FULLFORT' WHERE person_id = 1`);
    await varsle('IKKE_NADD', 2, 'RESERVERT');
    await varsle('SENDT', 3);
    await sql(`UPDATE mottaker SET status = 'FULLFORT' WHERE person_id = 2`);
    await regnInnAlt();

    const purret = (await tellerne()).filter(({ hva }) => hva === 'PURRET');
    expect(purret.map(({ nr, antall }) => [nr, antall])).toEqual([
      ...[
        [0, 18],
        [0, 18],
        [1, 1],
        [1, 1],
        [2, 1],
        [2, 1],
      ],
    ]);
  });

  it('det som lagres som ferdig eller trukket med en gang, telles som det', async () => {
    await regnInnAlt();
    const for_ = await tallene('APEN', 'TRUKKET', 'FULLFORT', 'TID');
    await sql(`INSERT INTO oppgave
      SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'status', ny,
        'fullfort', CASE ny WHEN 'FULLFORT' THEN '2026-10-21T00:00:00Z' END,
        'trukket', CASE ny WHEN 'TRUKKET' THEN '2026-10-23T12:00:00Z' END))).*
      FROM oppgave o, unnest(ARRAY['FULLFORT', 'TRUKKET']) ny WHERE tittel = 'nr 7'`);
    await regnInnAlt();

    expect(await tallene('APEN', 'TRUKKET', 'FULLFORT', 'TID')).toEqual({
      ...for_,
      ...{ [`FULLFORT ${DAG_0 + 1}`]: 1, [`TRUKKET ${DAG_0 + 3}`]: 1, 'TID 176': 1 },
    });
  });

  it('det som sto der fra før, telles som det som kommer etter', async () => {
    await varsle('SENDT', 0);
    await varsle('SENDT', 1);
    await varsle('IKKE_NADD', 2, 'RESERVERT');
    await sql(`UPDATE varsel SET status = 'LEVERT' WHERE nr = 0 AND person_id = 1`);
    await sql(`UPDATE mottaker SET status = 'FULLFORT' WHERE person_id < 3`);
    await fullfor(`tittel < 'nr 15'`, 3_600);
    await sql(
      `UPDATE oppgave SET status = 'TRUKKET', trukket = now(), frist = '2026-12-24' WHERE tittel = 'nr 9'`,
    );
    await regnInnAlt();
    const etterHvert = await tellerne();

    while (await finnes('statistikk')) await test.datakilde.undoLastMigration();
    await test.datakilde.runMigrations();

    expect(etterHvert.length).toBeGreaterThan(20);
    expect(await tellerne()).toEqual(etterHvert);
    expect(await sql('SELECT FROM statistikkendring')).toEqual([]);
  });
});

medPostgres.it(
  'alt telles én gang, hvem som enn regner inn, og hva som enn blir ferdig først',
  async () => {
    const treg = test.datakilde.createQueryRunner();
    await treg.startTransaction();
    await treg.query(FYLL);
    await sql(FYLL.replace('generate_series(1, 3)', 'generate_series(4, 6)'));

    await Promise.all(Array.from({ length: 4 }, () => regnInnAlt(3)));
    expect(await tallene('OPPRETTET')).toEqual({ [`OPPRETTET ${DAG_0 + 1}`]: 10 });
    await treg.commitTransaction();
    await treg.release();
    await Promise.all(Array.from({ length: 4 }, () => regnInnAlt(3)));

    expect(await tallene('OPPRETTET')).toEqual({ [`OPPRETTET ${DAG_0 + 1}`]: 20 });
    expect(await sql('SELECT FROM statistikkendring')).toEqual([]);
  },
);

it('det som er regnet inn, og blir rullet tilbake, venter fortsatt; etterslepet sier hvor lenge', async () => {
  const etterslep = () => database.les((tx) => repository.etterslepMs(tx));
  expect(await etterslep()).toBe(0);
  await sql(FYLL);
  await database
    .transaksjon(async (tx) => {
      await repository.regnInn(tx, 1_000);
      throw new Error('av');
    })
    .catch(() => undefined);

  expect(await tellerne()).toEqual([]);
  expect(await etterslep()).toBeGreaterThan(0);
  await regnInnAlt();
  expect(await etterslep()).toBe(0);
});

it('ti år med tall for tjue integrasjoner leses fra sin egen indeks, ved siden av de andres', async () => {
  await sql(`
    INSERT INTO statistikk (fiks_org_id, hva, nr, integrasjon_id, antall)
    SELECT CASE WHEN k = 0 THEN '${KOMMUNE}' ELSE gen_random_uuid() END, hva, nr, i, 1
    FROM generate_series(0, 2) k, unnest(ARRAY['OPPRETTET', 'FULLFORT', 'SENDT', 'RESERVERT', 'APEN']) hva,
      generate_series(${DAG_0} - 3650, ${DAG_0}, 10) nr, (SELECT gen_random_uuid() AS i FROM generate_series(1, 20)) i`);
  await sql('VACUUM ANALYZE statistikk');
  const sporring = { fiksOrgId: KOMMUNE, integrasjonId: undefined, fra: DAG_0 - 365, iDag: DAG_0 };
  const spurt = await fang((tx) => repository.hent(tx, sporring));
  spurt.verdier[1] = KOMMUNE;

  const { plan } = await forklar(test.datakilde, spurt, ['uuid', 'uuid', 'int', 'int']);

  expect(plan).toMatch(/statistikk_pk/);
  expect(plan).not.toMatch(/Seq Scan/);
});

import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { lagDatakilde } from '../../ormconfig.js';
import { kobleTil } from '../../src/felles/database/koble-til.js';
import { migrer } from '../../src/felles/database/migrer.js';
import { medPostgres } from '../oppsett/vilkar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const test = testdatakilde();

const avvik = async (): Promise<string[]> => {
  const { upQueries } = await test.datakilde.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
};

const tabeller = async (): Promise<string[]> => {
  const rader = await test.datakilde.query<{ navn: string }[]>(
    `SELECT table_name AS navn FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> 'migrering' ORDER BY 1`,
  );
  return rader.map(({ navn }) => navn);
};

const sisteMigrering = async (): Promise<string | undefined> => {
  const [rad] = await test.datakilde.query<{ name: string }[]>(
    'SELECT name FROM migrering ORDER BY id DESC LIMIT 1',
  );
  return rad?.name;
};

it('entitetene beskriver tabellene slik migreringene laget dem', async () => {
  expect(await avvik()).toEqual([]);
});

it.each([
  'ALTER TABLE mottaker DROP CONSTRAINT mottaker_status_kjent',
  'DROP INDEX mottaker_person',
  'ALTER TABLE oppgave ALTER COLUMN tittel DROP NOT NULL',
  'ALTER TABLE person DROP CONSTRAINT person_oppslag_unik',
])('kontrollen av entitetene oppdager «%s»', async (endring) => {
  await test.datakilde.query(endring);

  expect(await avvik()).not.toEqual([]);
});

it('migreringene kan tas ned og opp igjen', async () => {
  const alle = await tabeller();

  while ((await tabeller()).length > 0) await test.datakilde.undoLastMigration();
  await test.datakilde.runMigrations();

  expect(await tabeller()).toEqual(alle);
  expect(await avvik()).toEqual([]);
});

it('mottakere fra før listen fikk sin indeks, får det de mangler, fra oppgaven', async () => {
  const { datakilde } = test;
  while ((await sisteMigrering()) !== 'Portal1764100000000') await datakilde.undoLastMigration();
  await datakilde.query(`
    INSERT INTO person (id, oppslag, kryptert, nokkel_id) VALUES (1, '\\x01', '\\x00', 'test');
    WITH nye AS (
      INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, frist, sprak,
        utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), tittel, 'b', 'h', 'https://x.example',
        '2026-03-01', 'nb', kriterie, 0, status, antall, 0, '2026-01-02T03:04:05Z', now()
      FROM (VALUES ('delt', 'ANY', 'AKTIV', 2), ('alene', 'ANY', 'AKTIV', 1), ('alle', 'ALL', 'TRUKKET', 2))
        AS v (tittel, kriterie, status, antall)
      RETURNING fiks_org_id, id
    )
    INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status)
    SELECT fiks_org_id, id, 1, 0, 'NY' FROM nye`);

  await datakilde.runMigrations();

  const rader = await datakilde.query<object[]>(`
    SELECT o.tittel, m.frist, m.opprettet, m.kan_gjores_av_andre, m.trukket
    FROM mottaker m JOIN oppgave o ON o.id = m.oppgave_id ORDER BY 1`);
  const felles = { frist: '2026-03-01', opprettet: new Date('2026-01-02T03:04:05Z') };
  expect(rader).toEqual([
    { ...felles, tittel: 'alene', kan_gjores_av_andre: false, trukket: false },
    { ...felles, tittel: 'alle', kan_gjores_av_andre: false, trukket: true },
    { ...felles, tittel: 'delt', kan_gjores_av_andre: true, trukket: false },
  ]);
});

medPostgres.it(
  'en migrering som må vente lenger enn en setning får bruke, blir ikke avbrutt',
  async () => {
    const { options } = test.datakilde;
    const utalmodig = new DataSource({
      ...(options as PostgresDataSourceOptions),
      extra: { statement_timeout: 200, query_timeout: 200 },
    });
    await utalmodig.initialize();
    await test.datakilde.undoLastMigration();
    const annen = test.datakilde.createQueryRunner();
    await annen.startTransaction();
    await annen.query('LOCK TABLE kommune');

    const migrert = migrer(utalmodig);
    await setTimeout(600);
    await annen.commitTransaction();
    await migrert;

    expect(await avvik()).toEqual([]);
    await annen.release();
    await utalmodig.destroy();
  },
);

medPostgres.it(
  'fire prosesser som starter samtidig på en tom database, migrerer én gang',
  async () => {
    while ((await tabeller()).length > 0) await test.datakilde.undoLastMigration();
    const prosesser = Array.from({ length: 4 }, () =>
      lagDatakilde({ adresse: test.database.adresse, tilkoblinger: 4 }),
    );

    await Promise.all(prosesser.map(kobleTil));

    const [antall] = await test.datakilde.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM migrering',
    );
    await Promise.all(prosesser.map((prosess) => prosess.destroy()));
    expect(antall).toEqual({ n: test.datakilde.migrations.length });
  },
);

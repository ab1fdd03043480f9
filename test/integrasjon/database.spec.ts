import { lagDatakilde } from '../../ormconfig.js';
import { kobleTil } from '../../src/felles/database/koble-til.js';
import { harPostgres } from '../oppsett/testdatabase.js';
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

const paServer = harPostgres ? it : it.skip;

paServer('fire prosesser som starter samtidig på en tom database, migrerer én gang', async () => {
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
});

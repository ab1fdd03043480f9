import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { lagDatakilde } from '../../ormconfig.js';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import { harPostgres, lagTestdatabase, type Testdatabase } from '../oppsett/testdatabase.js';

let database: Testdatabase;
let datakilde: DataSource;
let tjeneste: DatabaseService;

beforeEach(async () => {
  database = await lagTestdatabase();
  datakilde = lagDatakilde({ adresse: database.adresse, tilkoblinger: 4 });
  await datakilde.initialize();
  tjeneste = new DatabaseService(datakilde);
});
afterEach(async () => {
  await tjeneste.onApplicationShutdown();
  await datakilde.destroy();
  await database.rydd();
});

const les = async (text: string, verdier: unknown[] = []): Promise<object[]> =>
  tjeneste.les((tx) => tx.rader({ name: text.slice(0, 20), text }, verdier));

it('hver lesing får sitt eget svar, hvor mange det enn er på en gang', async () => {
  const tall = Array.from({ length: 200 }, (_, i) => i);

  const svar = await Promise.all(tall.map((i) => les('SELECT $1::int AS tall', [i])));

  expect(svar).toEqual(tall.map((i) => [{ tall: i }]));
});

it('en lesing som feiler, tar ingen andre med seg', async () => {
  const svar = await Promise.allSettled([
    les('SELECT 1 AS en'),
    les('SELECT 1 / $1::int', [0]),
    les('SELECT 2 AS to'),
    les('SELECT 1 AS en'),
  ]);

  expect(svar.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});

const paServer = harPostgres ? it : it.skip;

paServer('en lesing kan ikke skrive (den innebygde har én økt, som også skriver)', async () => {
  await expect(les(`DELETE FROM kommune RETURNING 1`)).rejects.toMatchObject({ code: '25006' });
});

paServer('de som leser lenge, holder ikke på dem som kommer etter', async () => {
  const lenge = Promise.all([les('SELECT pg_sleep(2)'), les('SELECT pg_sleep(2.1)')]).then(
    () => 'de lange',
  );
  await setTimeout(100);
  const korte = Promise.all(Array.from({ length: 20 }, () => les('SELECT 1 AS en'))).then(
    () => 'de korte',
  );

  expect(await Promise.race([lenge, korte])).toBe('de korte');
  await lenge;
});

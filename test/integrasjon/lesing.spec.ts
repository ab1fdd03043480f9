import { setTimeout } from 'node:timers/promises';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import { LESETILKOBLINGER } from '../../src/felles/database/lesetilkoblinger.js';
import { pa } from '../oppsett/maldatabase.js';
import { medPostgres } from '../oppsett/vilkar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const test = testdatakilde();
let tjeneste: DatabaseService;

beforeEach(() => {
  tjeneste = new DatabaseService(test.datakilde);
});
// After each test, those that were registered last are called first.
afterEach(() => tjeneste.onApplicationShutdown());

const les = async (text: string, verdier: unknown[] = []): Promise<object[]> =>
  tjeneste.les((tx) => tx.rader({ name: text.slice(0, 20), text }, verdier));

const mange = (antall: number, text: string): Promise<object[][]> =>
  Promise.all(Array.from({ length: antall }, () => les(text)));

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

  const utfall = svar.map(({ status }) => status);
  expect(utfall).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
});

medPostgres.describe('tilkoblingene som lesingene deler', () => {
  it('kan ikke skrive, hvor mange som enn er opptatt', async () => {
    const skriv = () => les('DELETE FROM kommune RETURNING 1');
    const opptatt = mange(4, 'SELECT pg_sleep(0.5)');
    await setTimeout(100);

    const svar = await Promise.allSettled([skriv(), skriv(), skriv(), skriv(), skriv()]);

    for (const ett of svar) expect(ett).toMatchObject({ reason: { code: '25006' } });
    await opptatt;
  });

  it('blir ikke flere enn avtalt, og har samme tidsgrense som de andre', async () => {
    const svar = await mange(100, 'SELECT pg_backend_pid() AS pid');
    const grense = await les('SHOW statement_timeout');

    expect(new Set(svar.flat().map((rad) => JSON.stringify(rad))).size).toBeLessThanOrEqual(
      LESETILKOBLINGER,
    );
    expect(grense).toEqual([{ statement_timeout: '15s' }]);
  });

  it('de som leser lenge, holder ikke på dem som kommer etter', async () => {
    const lenge = mange(2, 'SELECT pg_sleep(2)').then(() => 'de lange');
    await setTimeout(100);
    const korte = mange(20, 'SELECT 1 AS en').then(() => 'de korte');

    expect(await Promise.race([lenge, korte])).toBe('de korte');
    await lenge;
  });

  it('kan ikke den første forberede setningen, får de bak likevel svar', async () => {
    // Four more than can be the first on their connection.
    const LESNINGER = LESETILKOBLINGER + 4;
    const { svar, avbrutt } = await pa(test.database.adresse, async (klient) => {
      await klient.query('BEGIN');
      await klient.query('LOCK TABLE kommune');
      const ventende = Promise.allSettled(
        Array.from({ length: LESNINGER }, () => les('SELECT navn FROM kommune')),
      );
      await setTimeout(200);
      const { rowCount } = await klient.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      await klient.query('ROLLBACK');
      return { svar: await ventende, avbrutt: rowCount };
    });

    const koder = svar.map(
      (ett) => ett.status === 'fulfilled' || (ett.reason as { code: string }).code,
    );
    expect(koder.filter((kode) => kode === true).length).toBeGreaterThanOrEqual(4);
    expect(koder.filter((kode) => kode !== true && kode !== '57014')).toEqual([]);
    expect(avbrutt).toBeGreaterThan(0);
    expect(koder.filter((kode) => kode === '57014')).toHaveLength(avbrutt ?? 0);
  });

  it('slippes når ingen leser', async () => {
    await mange(20, 'SELECT 1 AS en');
    const apne = () =>
      pa(test.database.adresse, async (klient) => {
        const { rows } = await klient.query<{ antall: number }>(
          `SELECT count(*)::int AS antall FROM pg_stat_activity
           WHERE datname = current_database() AND query LIKE 'SELECT 1 AS en%'`,
        );
        return rows[0]?.antall;
      });
    const straks = await apne();
    await setTimeout(11_000);

    expect([straks, await apne()]).toEqual([2, 0]);
  });
});

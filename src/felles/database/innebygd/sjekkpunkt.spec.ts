import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';
import { medSjekkpunkter } from './sjekkpunkt.js';

const MB = 1024 * 1024;

describe('sjekkpunkter', () => {
  let mappe: string;
  let db: PGlite;
  let tjener: PGLiteSocketServer;
  let klient: pg.Client;

  beforeEach(async () => {
    mappe = await mkdtemp(join(tmpdir(), 'sjekk-'));
    db = await PGlite.create(join(mappe, 'database'), {
      startParams: [
        ...PGlite.defaultStartParams,
        ...['-c', 'max_wal_size=32MB', '-c', 'min_wal_size=32MB'],
      ],
    });
    tjener = new PGLiteSocketServer({ db, path: join(mappe, '.s.PGSQL.5432'), maxConnections: 10 });
    await tjener.start();
    klient = new pg.Client({ host: mappe, user: 'postgres', database: 'postgres' });
    await klient.connect();
    await klient.query('CREATE TABLE t (x text)');
  });

  afterEach(async () => {
    await klient.end();
    await tjener.stop();
    await db.close();
    await rm(mappe, { recursive: true });
  });

  /** Writes about ten megabytes of log. */
  const skriv = () =>
    klient.query(
      'INSERT INTO t SELECT repeat(md5(random()::text), 30) FROM generate_series(1, $1::int)',
      [10_000],
    );
  const loggfiler = () =>
    readdirSync(join(mappe, 'database/pg_wal')).filter((f) => f.length === 24);

  const sisteSjekkpunkt = async () => {
    const { rows } = await klient.query<{ lsn: string }>(
      'SELECT checkpoint_lsn AS lsn FROM pg_control_checkpoint()',
    );
    return rows[0]?.lsn;
  };

  it('uten dem vokser loggen uten ende', async () => {
    for (let gang = 0; gang < 20; gang++) await skriv();

    expect(loggfiler().length).toBeGreaterThan(10);
  });

  it('holder loggen liten, og alle svar kommer til rett spørsmål', async () => {
    await medSjekkpunkter(db, { storsteLogg: 16 * MB, malesHvertMs: 0 });

    for (let gang = 0; gang < 20; gang++) {
      expect((await skriv()).rowCount).toBe(10_000);
      const svar = await klient.query({ name: 'n', text: 'SELECT $1::int AS n', values: [gang] });
      expect(svar.rows).toEqual([{ n: gang }]);
    }

    expect(loggfiler().length).toBeLessThan(8);
  });

  it('kommer først når transaksjonen er over', async () => {
    await medSjekkpunkter(db, { storsteLogg: 16 * MB, malesHvertMs: 0 });
    const for_ = await sisteSjekkpunkt();
    await klient.query('BEGIN');

    for (let gang = 0; gang < 4; gang++) await skriv();
    const underveis = await sisteSjekkpunkt();
    await klient.query('COMMIT');

    expect(underveis).toBe(for_);
    expect(await sisteSjekkpunkt()).not.toBe(for_);
  });
});

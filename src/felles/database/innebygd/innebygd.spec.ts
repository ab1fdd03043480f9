import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startBarn } from './barneprosess.testhjelp.js';
import { InnebygdDatabaseFeil, startInnebygd } from './innebygd.js';
import { DatamappeIBruk } from './las.js';

/** Connects as the application does, runs the statements, gives the rows of the last one. */
async function kjor(vert: string, ...setninger: string[]): Promise<Record<string, unknown>[]> {
  const klient = new pg.Client({ host: vert, user: 'postgres', database: 'postgres' });
  klient.on('error', () => undefined);
  await klient.connect();
  try {
    let rader: Record<string, unknown>[] = [];
    for (const setning of setninger) {
      rader = (await klient.query<Record<string, unknown>>(setning)).rows;
    }
    return rader;
  } finally {
    await klient.end();
  }
}

describe('den innebygde databasen', () => {
  let rot: string;
  let mal: string;
  let mappe: string;

  // Made once and copied: making one takes seconds.
  beforeAll(async () => {
    rot = await mkdtemp(join(tmpdir(), 'inn-'));
    mal = join(rot, 'mal');
    await (await startInnebygd(mal)).stopp();
  });

  beforeEach(async () => {
    mappe = await mkdtemp(join(rot, 'd-'));
    await cp(join(mal, 'database'), join(mappe, 'database'), { recursive: true });
  });

  afterAll(() => rm(rot, { recursive: true }));

  it('svarer gjennom pg, på en sokkel i en mappe for eieren alene', async () => {
    const database = await startInnebygd(mappe);

    const [rad] = await kjor(
      database.vert,
      "SELECT 1 + 1 AS sum, current_setting('TimeZone') AS sone",
    );

    expect(rad).toEqual({ sum: 2, sone: 'UTC' });
    expect(database.vert).toBe(mappe);
    expect((await stat(mappe)).mode & 0o777).toBe(0o700);
    await database.stopp();
  });

  it('lages på nytt når et tidligere forsøk ble avbrutt', async () => {
    await rm(join(mappe, 'database'), { recursive: true });
    await cp(join(mal, 'database/base'), join(mappe, 'database.ny'), { recursive: true });

    const database = await startInnebygd(mappe);

    expect(await kjor(database.vert, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(await readdir(mappe)).not.toContain('database.ny');
    await database.stopp();
  });

  it('beholder radene når den stanses og startes igjen', async () => {
    const forste = await startInnebygd(mappe);
    await kjor(forste.vert, 'CREATE TABLE t (id int)', 'INSERT INTO t VALUES (1), (2)');
    await Promise.all([forste.stopp(), forste.stopp()]);

    const andre = await startInnebygd(mappe);

    expect(await kjor(andre.vert, 'SELECT count(*)::int AS n FROM t')).toEqual([{ n: 2 }]);
    await andre.stopp();
  });

  it('ruller tilbake det som var uferdig da den ble stanset', async () => {
    const forste = await startInnebygd(mappe);
    const klient = new pg.Client({ host: forste.vert, user: 'postgres', database: 'postgres' });
    klient.on('error', () => undefined);
    await klient.connect();
    await klient.query('CREATE TABLE t (id int)');
    await klient.query('BEGIN');
    await klient.query('INSERT INTO t VALUES (1)');
    await forste.stopp();

    const andre = await startInnebygd(mappe);

    expect(await kjor(andre.vert, 'SELECT count(*)::int AS n FROM t')).toEqual([{ n: 0 }]);
    await andre.stopp();
  });

  it('nekter en annen prosess, som får vite hvem som har mappen', async () => {
    const barn = startBarn(`
      import { startInnebygd } from './innebygd.ts';
      await startInnebygd('${mappe}');
      console.log('klar');`);
    await barn.linje('klar');

    const feil: unknown = await startInnebygd(mappe).catch((e: unknown) => e);

    expect(feil).toBeInstanceOf(DatamappeIBruk);
    expect((feil as Error).message).toContain(`prosess ${barn.prosess.pid} på`);
    barn.prosess.kill('SIGKILL');
    await barn.slutt();
  });

  it('startes straks igjen når prosessen ble drept, og har alt som var bekreftet', async () => {
    const barn = startBarn(`
      import { startInnebygd } from './innebygd.ts';
      import pg from 'pg';
      const { vert } = await startInnebygd('${mappe}');
      const klient = new pg.Client({ host: vert, user: 'postgres', database: 'postgres' });
      await klient.connect();
      await klient.query('CREATE TABLE t (id int PRIMARY KEY, x text)');
      for (let id = 1; ; id++) {
        await klient.query('INSERT INTO t VALUES ($1, $2)', [id, 'x'.repeat(500)]);
        console.log('id', id);
      }`);
    await barn.linje('id 300');
    barn.prosess.kill('SIGKILL');
    await barn.slutt();

    const start = performance.now();
    const database = await startInnebygd(mappe);
    const startet = performance.now() - start;
    const rader = await kjor(database.vert, 'SELECT id FROM t');

    const bekreftet = barn.linjer.filter((l) => l.startsWith('id ')).map((l) => Number(l.slice(3)));
    const lagret = new Set(rader.map((rad) => rad['id']));
    expect(bekreftet.filter((id) => !lagret.has(id))).toEqual([]);
    expect(startet).toBeLessThan(5_000);
    await database.stopp();
  });

  it('sier hvorfor den ikke kan starte, og slipper mappen', async () => {
    await writeFile(join(mappe, 'database/PG_VERSION'), '9\n');

    const feil: unknown = await startInnebygd(mappe).catch((e: unknown) => e);
    await rm(join(mappe, 'database'), { recursive: true });
    const database = await startInnebygd(mappe);

    expect(feil).toBeInstanceOf(InnebygdDatabaseFeil);
    expect((feil as Error).message).toMatch(/kunne ikke startes: .*PostgreSQL version 9/s);
    await database.stopp();
  });

  it('melder fra når PostgreSQL krasjer, i stedet for å henge', async () => {
    let meld: (feil: Error) => void = () => undefined;
    const meldt = new Promise<Error>((resolve) => (meld = resolve));
    const database = await startInnebygd(mappe, { vedFeil: meld });
    const uendelig =
      "CREATE FUNCTION f(i int) RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN f(i + 1); END'";

    const svar = kjor(database.vert, uendelig, 'SELECT f(1)').catch((e: unknown) => e);

    const feil = await meldt;
    expect(feil).toBeInstanceOf(InnebygdDatabaseFeil);
    expect(feil.message).toMatch(/stanset: .*call stack/);
    expect(await svar).toBeInstanceOf(Error);
    await database.stopp();
    await (await startInnebygd(mappe)).stopp();
  });

  it('lar seg stanse midt i noe som aldri tar slutt', async () => {
    const database = await startInnebygd(mappe);
    void kjor(database.vert, 'SELECT count(*) FROM generate_series(1, 1e15::bigint)').catch(
      () => undefined,
    );
    await setTimeout(200);

    const start = performance.now();
    await database.stopp();

    expect(performance.now() - start).toBeLessThan(7_000);
    await (await startInnebygd(mappe)).stopp();
  });
});

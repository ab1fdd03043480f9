import type { DataSource } from 'typeorm';
import type { Leser, Setning } from '../../src/felles/database/transaksjon.js';

export interface Spurt {
  readonly setning: Setning;
  readonly verdier: unknown[];
}

/** What a repository asks the database, and nothing is answered. */
export async function fang(les: (tx: Leser) => Promise<unknown>): Promise<Spurt> {
  const spurt: Spurt[] = [];
  const rader = async (setning: Setning, verdier: unknown[]) => {
    spurt.push({ setning, verdier });
    return [];
  };
  await les({ rader } as unknown as Leser);
  const [forste] = spurt;
  if (!forste) throw new Error('Ingen setning ble kjørt');
  return forste;
}

export interface Forklaring {
  readonly plan: string;
  /** Pages of tables and indexes that it looked at. */
  readonly sider: number;
}

/** How a statement runs with the plan that a connection keeps for it; what it changes is taken back. */
export async function forklar(
  datakilde: DataSource,
  { setning, verdier }: Spurt,
  typer: readonly string[],
): Promise<Forklaring> {
  const runner = datakilde.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query('SET LOCAL plan_cache_mode = force_generic_plan');
    const parametre = (deler: readonly string[]) =>
      deler.length > 0 ? `(${deler.join(', ')})` : '';
    await runner.query(`PREPARE spurt ${parametre(typer)} AS ${setning.text}`);
    const skrevet = verdier.map((verdi) => `'${somTekst(verdi)}'`);
    const linjer = (await runner.query(
      `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) EXECUTE spurt ${parametre(skrevet)}`,
    )) as { 'QUERY PLAN': string }[];
    const plan = linjer.map((linje) => linje['QUERY PLAN']).join('\n');
    const [, treff = 0, lest = 0] =
      /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
    return { plan, sider: Number(treff) + Number(lest) };
  } finally {
    await runner.rollbackTransaction();
    await runner.query('DEALLOCATE ALL');
    await runner.release();
  }
}

const somTekst = (verdi: unknown): string => {
  if (Array.isArray(verdi)) return `{${verdi.join()}}`;
  return verdi instanceof Date ? verdi.toISOString() : String(verdi);
};

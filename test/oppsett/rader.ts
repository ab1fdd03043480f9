import type { DataSource } from 'typeorm';

const TABELLER = ['oppgave', 'mottaker', 'hendelse', 'varslingsplan', 'person'] as const;

/** How many rows the tables hold, to see that something was stored, or nothing. */
export async function antallRader(
  datakilde: DataSource,
): Promise<Record<(typeof TABELLER)[number], number>> {
  const tall = TABELLER.map((tabell) => `(SELECT count(*)::int FROM ${tabell}) AS ${tabell}`);
  const [rad] = await datakilde.query<Record<(typeof TABELLER)[number], number>[]>(
    `SELECT ${tall.join(', ')}`,
  );
  if (!rad) throw new Error('En SELECT uten FROM gir alltid en rad');
  return rad;
}

/** What has happened to a task: each type of event, and how many of it. */
export async function hendelserFor(
  datakilde: DataSource,
  oppgaveId: string,
): Promise<Record<string, number>> {
  const rader = await datakilde.query<{ type: string; antall: number }[]>(
    'SELECT type, count(*)::int AS antall FROM hendelse WHERE oppgave_id = $1 GROUP BY type',
    [oppgaveId],
  );
  return Object.fromEntries(rader.map(({ type, antall }) => [type, antall]));
}

export interface Oppgavetall {
  readonly status: string;
  readonly antall_mottakere: number;
  readonly antall_fullfort: number;
  /** Recipients that are done, counted one by one. */
  readonly talt: number;
}

/** The task's counters beside what they should be. */
export async function oppgavetall(datakilde: DataSource, id: string): Promise<Oppgavetall> {
  const [rad] = await datakilde.query<Oppgavetall[]>(
    `SELECT status, antall_mottakere, antall_fullfort,
       (SELECT count(*)::int FROM mottaker m WHERE m.oppgave_id = o.id AND m.status = 'FULLFORT') AS talt
     FROM oppgave o WHERE id = $1`,
    [id],
  );
  if (!rad) throw new Error(`Oppgaven ${id} finnes ikke`);
  return rad;
}

/** Takes a task back, as the kommune cannot yet do. */
export async function trekk(datakilde: DataSource, id: string): Promise<void> {
  await datakilde.query("UPDATE oppgave SET status = 'TRUKKET', trukket = now() WHERE id = $1", [
    id,
  ]);
  await datakilde.query('UPDATE mottaker SET trukket = true WHERE oppgave_id = $1', [id]);
}

interface Utlyst {
  /** How many attempts each message has had. */
  readonly forsok?: number;
  /** A process that does not answer has them, and for longer than any test takes. */
  readonly tattAvEnAnnen?: boolean;
}

/** A reminder of each task to each recipient, given out already: its message waits from one o'clock (20 October 2026). */
export async function lysUtForKlokkenEtt(
  datakilde: DataSource,
  { forsok = 0, tattAvEnAnnen = false }: Utlyst = {},
): Promise<void> {
  await datakilde.query(
    `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok, forsok, tatt_til)
     SELECT fiks_org_id, person_id, '2026-10-20T11:00:00Z', gen_random_uuid(), 'VENTER', '2026-10-20T11:00:00Z', $1::int,
       CASE WHEN $2::boolean THEN now() + interval '1 hour' END
     FROM mottaker`,
    [forsok, tattAvEnAnnen],
  );
  await datakilde.query(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     SELECT fiks_org_id, person_id, '2026-10-20T11:00:00Z', oppgave_id, 1, 'PURRING', 'VENTER', now()
     FROM mottaker`,
  );
}

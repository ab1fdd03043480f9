import { medServer, nyDatabase, pa, slettDatabase } from '../test/oppsett/maldatabase.js';

/**
 * Persons that are there already, as in a kommune that has used the service for a while. On an almost empty
 * table PostgreSQL plans otherwise, keeps the plan on each connection until it next takes statistics, and the
 * two servers are then compared by when that happened.
 */
const ANDRE_PERSONER = 100_000;

const FYLL = `
  INSERT INTO person (oppslag, kryptert, nokkel_id)
  SELECT sha256(nr::text::bytea), decode(repeat('00', 39), 'hex'), 'bench'
  FROM generate_series(1, ${ANDRE_PERSONER}) AS nr`;

const TELLING = `
  SELECT 'oppgave' AS tabell, count(*)::int AS rader FROM oppgave
  UNION ALL SELECT 'mottaker', count(*) FROM mottaker
  UNION ALL SELECT 'fullførte', count(*) FROM mottaker WHERE status = 'FULLFORT'
  UNION ALL SELECT 'person', count(*) FROM person
  UNION ALL SELECT 'hendelse', count(*) FROM hendelse
  UNION ALL SELECT 'varslingsplan', count(*) FROM varslingsplan`;

/** A database of the bench's own, which it takes away again. */
export interface Database {
  readonly adresse: string;
  /** Another one with the same contents; nobody may be connected to this one meanwhile. */
  readonly kopier: () => Promise<Database>;
  readonly slett: () => Promise<unknown>;
}

export async function lagDatabase(server: string, mal?: string): Promise<Database> {
  const navn = await nyDatabase(server, 'bench', mal);
  return {
    adresse: medServer(server, navn),
    kopier: () => lagDatabase(server, navn),
    slett: () => slettDatabase(server, navn),
  };
}

export const fyll = ({ adresse }: Database): Promise<unknown> =>
  pa(adresse, (klient) => klient.query(FYLL));

/** Statistics as they are after the warm-up; else it is chance which database gets its own first. */
export const taStatistikk = ({ adresse }: Database): Promise<unknown> =>
  pa(adresse, (klient) => klient.query('VACUUM ANALYZE'));

/** The two servers did the same work only if their tables hold the same numbers of rows. */
export async function ulikheter(produkt: Database, bar: Database): Promise<string[]> {
  const [produktrader, barrader] = await Promise.all([tell(produkt), tell(bar)]);
  return produktrader.flatMap(({ tabell, rader }, i) => {
    const andre = barrader[i]?.rader;
    return rader === andre
      ? []
      : [`${tabell}: ${rader} rader hos produktet, ${andre} hos den bare`];
  });
}

const tell = ({ adresse }: Database): Promise<{ tabell: string; rader: number }[]> =>
  pa(
    adresse,
    async (klient) => (await klient.query<{ tabell: string; rader: number }>(TELLING)).rows,
  );

import { medServer, nyDatabase, pa, slettDatabase } from '../test/oppsett/maldatabase.js';
import { KOMMUNE } from './fagsystem.js';

/**
 * Persons that are there already, as in a kommune that has used the service for a while. On an almost empty
 * table PostgreSQL plans otherwise, keeps the plan on each connection until it next takes statistics, and the
 * two servers are then compared by when that happened.
 */
const ANDRE_PERSONER = 100_000;

/** Tasks that are there already, and were given without being planned. */
export const ANDRE_OPPGAVER = 1;

/** They share a task, or the product would delete them as persons whom nobody needs. */
const FYLL = [
  'SET session_replication_role = replica',
  `INSERT INTO person (oppslag, kryptert, nokkel_id)
   SELECT sha256(nr::text::bytea), decode(repeat('00', 39), 'hex'), 'bench'
   FROM generate_series(1, ${ANDRE_PERSONER}) AS nr`,
  `INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak, utfort_kriterie,
     purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
   VALUES ('${KOMMUNE.fiksOrgId}', gen_random_uuid(), gen_random_uuid(), 'Samtykke til skoletur',
     'Alle foresatte må samtykke.', 'Gi samtykke', 'https://skole.example/samtykke', 'nb', 'ALL',
     0, 'AKTIV', ${ANDRE_PERSONER}, 0, now(), now())`,
  `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
   SELECT o.fiks_org_id, o.id, p.id, row_number() OVER (ORDER BY p.id) - 1, 'NY', now(), false
   FROM person p, oppgave o WHERE p.nokkel_id = 'bench' AND o.antall_mottakere = ${ANDRE_PERSONER}`,
];

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
  pa(adresse, async (klient) => {
    for (const setning of FYLL) await klient.query(setning);
  });

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

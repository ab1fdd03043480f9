import { pa } from '../test/oppsett/maldatabase.js';
import type { Database } from './databaser.js';
import { KOMMUNE } from './fagsystem.js';

/** Recipients of each task. */
export const MOTTAKERE = 10;
const PERSONER = 100_000;
const INTEGRASJONER = 20;

/** What the metadata of one task is. */
export const metadataTil = (nr: number): string => `{"saksnummer":"2026/${nr}"}`;

/** Spread over two years and twenty integrations; two of three are done, some withdrawn, and some past their deadline. */
const oppgaver = (antall: number): string => `
  INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, frist, sprak,
    utfort_kriterie, purring_intervall_dager, metadata, status, antall_mottakere, antall_fullfort,
    opprettet, endret, fullfort, trukket)
  SELECT '${KOMMUNE.fiksOrgId}', gen_random_uuid(),
    ('00000000-0000-4000-8000-' || lpad((nr % ${INTEGRASJONER})::text, 12, '0'))::uuid, 'Samtykke til skoletur',
    'Alle foresatte må samtykke.', 'Gi samtykke', 'https://skole.example/samtykke',
    current_date - 300 + (nr % 730), 'nb', 'ALL', 7, '{"saksnummer":"2026/' || nr || '"}', status,
    ${MOTTAKERE}, CASE status WHEN 'FULLFORT' THEN ${MOTTAKERE} ELSE 0 END, opprettet, now(),
    CASE status WHEN 'FULLFORT' THEN opprettet + (nr % 5000) * interval '17 minutes' END,
    CASE status WHEN 'TRUKKET' THEN opprettet + interval '1 day' END
  FROM generate_series(1, ${antall}) nr,
    LATERAL (SELECT now() - (nr % 700 + 60) * interval '1 day' AS opprettet,
      CASE WHEN nr % 3 > 0 THEN 'FULLFORT' WHEN nr % 100 = 0 THEN 'TRUKKET' ELSE 'AKTIV' END AS status) s`;

/** As a restored copy is filled: nothing is held against anything, and what the list is read by is made at the end. */
const MOTTAKERRADER = [
  `SET session_replication_role = replica`,
  `INSERT INTO person (oppslag, kryptert, nokkel_id)
   SELECT sha256(('innsikt' || nr)::bytea), '\\x00', 'innsikt' FROM generate_series(1, ${PERSONER}) nr`,
  `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
   SELECT fiks_org_id, id, (SELECT min(id) FROM person WHERE nokkel_id = 'innsikt')
       + (abs(hashtext(id::text)) + plass * 7) % ${PERSONER}, plass,
     CASE status WHEN 'FULLFORT' THEN 'FULLFORT' ELSE 'NY' END, opprettet, false
   FROM (SELECT * FROM oppgave WHERE antall_mottakere = ${MOTTAKERE} ORDER BY id) o,
     generate_series(0, ${MOTTAKERE - 1}) plass`,
  `SET session_replication_role = origin`,
];

export const fyllKommunen = ({ adresse }: Database, antall: number): Promise<unknown> =>
  pa(adresse, async (klient) => {
    await klient.query(oppgaver(antall));
    const { rows } = await klient.query<{ lag: string }>(
      `SELECT pg_get_indexdef('mottaker_person'::regclass) AS lag`,
    );
    await klient.query('DROP INDEX mottaker_person');
    for (const setning of MOTTAKERRADER) await klient.query(setning);
    await klient.query(rows[0]?.lag ?? '');
    await klient.query('VACUUM ANALYZE');
  });

import { VarselinnsynRepository } from '../../src/varsling/lagring/varselinnsyn.repository.js';
import { fang, forklar } from '../oppsett/forklar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const KOMMUNE = '10000000-0000-4000-8000-000000000001';
const STOR = '20000000-0000-4000-8000-000000000001';

/** One task for 20 000 persons who have two notices each and one planned, beside 300 small ones; a hundredth was not reached. */
const FYLL = `
  WITH personer AS (
    INSERT INTO person (oppslag, kryptert, nokkel_id)
    SELECT sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, 20000) nr RETURNING id
  ), oppgaver AS (
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
    SELECT '${KOMMUNE}', CASE WHEN nr = 1 THEN '${STOR}' ELSE gen_random_uuid() END, gen_random_uuid(), 't', 'b', 'h',
      'https://x.example', 'nb', 'ALL', 7, 'AKTIV', CASE WHEN nr = 1 THEN 20000 ELSE 50 END, 0, now(), now()
    FROM generate_series(1, 301) nr RETURNING fiks_org_id, id, antall_mottakere
  ), mottakere AS (
    INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
    SELECT o.fiks_org_id, o.id, p.id, 0, 'NY', now(), false
    FROM oppgaver o JOIN LATERAL (SELECT id FROM personer WHERE id <= o.antall_mottakere) p ON true
    RETURNING fiks_org_id, oppgave_id, person_id
  ), planer AS (
    INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr)
    SELECT fiks_org_id, id, 7, now(), now() + interval '1 day', 'PURRING', 3 FROM oppgaver
  )
  INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
  SELECT fiks_org_id, person_id, now() + interval '1 hour' * nr, oppgave_id, nr, 'PURRING',
    CASE WHEN person_id % 100 = 0 THEN 'IKKE_NADD' ELSE 'SENDT' END, now()
  FROM mottakere, generate_series(1, 2) nr`;

const test = testdatakilde();
const repository = new VarselinnsynRepository();

beforeEach(async () => {
  await test.datakilde.query(FYLL);
  await test.datakilde.query('VACUUM ANALYZE');
}, 120_000);

it('den siste siden av en stor oppgave leser bare sine egne mottakere og deres varsler', async () => {
  const spurt = await fang((tx) =>
    repository.finnSide(tx, [KOMMUNE, STOR], { side: 199, sideStorrelse: 100, iDag: '2026-10-20' }),
  );

  const { plan, sider } = await forklar(test.datakilde, spurt, [
    ...['uuid', 'uuid', 'int', 'int', 'date'],
  ]);

  expect(plan).not.toMatch(/Seq Scan on (mottaker|varsel|person)/);
  expect(plan).toMatch(/Index Only Scan using mottaker_pk/);
  expect(plan).toMatch(/using varsel_oppgave/);
  expect(plan).toMatch(/using varslingsplan_pk/);
  // A hundred recipients, some pages each; 20 000 of them in the index alone.
  expect(sider).toBeLessThan(2_500);
});

it('de unådde leses fra sin egen indeks, bare så mange som det spørres om', async () => {
  const spurt = await fang((tx) =>
    repository.finnUnadde(tx, KOMMUNE, { siden: '1970-01-01T00:00:00.000000Z', hoyst: 101 }),
  );

  const { plan, sider } = await forklar(test.datakilde, spurt, ['uuid', 'text', 'int']);

  expect(plan).toMatch(/Index Scan using varsel_unadd/);
  expect(plan).not.toMatch(/Seq Scan|Sort/);
  expect(sider).toBeLessThan(1_000);
});

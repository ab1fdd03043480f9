import { OppslagRepository } from '../../src/innsikt/lagring/oppslag.repository.js';
import { fang, forklar } from '../oppsett/forklar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const KOMMUNE = '10000000-0000-4000-8000-000000000001';
const OPPGAVE = '20000000-0000-4000-8000-000000000001';
const LANG = 'x'.repeat(9_990);

/** 20 000 tasks of one kommune, half of them with the same metadata; one with 5 000 events. */
const FYLL = `
  WITH kommunen AS (
    INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
    VALUES ('${KOMMUNE}', '310990108', '9901', 'Fjordvik kommune')
  ), oppgaver AS (
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret, metadata)
    SELECT '${KOMMUNE}', CASE WHEN nr = 1 THEN '${OPPGAVE}' ELSE gen_random_uuid() END, gen_random_uuid(), 't', 'b', 'h',
      'https://x.example', 'nb', 'ALL', 0, 'AKTIV', 1, 0, now() + nr * interval '1 second', now(),
      CASE WHEN nr <= 5 THEN '${LANG}' || nr WHEN nr % 2 = 0 THEN 'samme' ELSE 'sak ' || nr END
    FROM generate_series(1, 20000) nr
    RETURNING fiks_org_id, id
  )
  INSERT INTO hendelse (fiks_org_id, oppgave_id, type, tidspunkt)
  SELECT fiks_org_id, id, 'OPPGAVE_OPPRETTET', now() FROM oppgaver
  UNION ALL SELECT '${KOMMUNE}', '${OPPGAVE}', 'MOTTAKER_FULLFORT', now() FROM generate_series(1, 5000)`;

const test = testdatakilde();
const repository = new OppslagRepository();
const grenser = { hoyst: 51, iDag: '2026-10-20' };

beforeEach(async () => {
  await test.datakilde.query(FYLL);
  await test.datakilde.query('VACUUM ANALYZE');
}, 60_000);

it.each([
  ['en som er alene', 'sak 777', 15],
  ['en på ti tusen tegn', `${LANG}3`, 25],
  ['en som ti tusen oppgaver har', 'samme', 400],
])('metadata, %s: bare de som vises, blir lest', async (_, metadata, hoyst) => {
  const spurt = await fang((tx) => repository.finnMedMetadata(tx, [KOMMUNE, metadata], grenser));

  const { plan, sider } = await forklar(test.datakilde, spurt, ['uuid', 'text', 'date', 'int']);

  expect(plan).toMatch(/using oppgave_metadata/);
  expect(plan).not.toMatch(/Seq Scan on oppgave/);
  expect(sider).toBeLessThan(hoyst);
});

it('hendelsene til en oppgave: bare de som vises, blir lest', async () => {
  const spurt = await fang((tx) =>
    repository.finnHendelser(tx, { fiksOrgId: KOMMUNE, oppgaveId: OPPGAVE }, 101),
  );

  const { plan, sider } = await forklar(test.datakilde, spurt, ['uuid', 'uuid', 'int']);

  expect(plan).toMatch(/using hendelse_oppgave/);
  expect(plan).not.toMatch(/Seq Scan on hendelse/);
  expect(sider).toBeLessThan(200);
});

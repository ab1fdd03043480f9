import type { Skriver, Transaksjon } from '../../src/felles/database/transaksjon.js';
import { MeldingRepository } from '../../src/varsling/lagring/melding.repository.js';
import { VarslingsplanRepository } from '../../src/varsling/lagring/varslingsplan.repository.js';
import { fang, forklar } from '../oppsett/forklar.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const STANSET = '10000000-0000-4000-8000-000000000001';
const ANNEN = '20000000-0000-4000-8000-000000000001';
const NA = new Date('2026-10-20T09:30:00Z');
const FOR_ALLE = new Date('2026-10-20T06:00:00Z');

/** 30 000 messages and as many plans wait in a kommune that is stopped, older than the few of another one. */
const FYLL = `
  WITH kommuner AS (
    INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
    VALUES ('${STANSET}', '1', '1', 'Stanset'), ('${ANNEN}', '2', '2', 'Annen') RETURNING fiks_org_id
  ), personer AS (
    INSERT INTO person (oppslag, kryptert, nokkel_id)
    SELECT sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, 30000) nr RETURNING id
  ), egne AS (
    SELECT fiks_org_id, id, CASE WHEN fiks_org_id = '${STANSET}' THEN timestamptz '2026-10-20T07:00Z'
        ELSE timestamptz '2026-10-20T09:00Z' END AS tid
    FROM kommuner JOIN personer ON fiks_org_id = '${STANSET}' OR id <= 30
  ), meldinger AS (
    INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
    SELECT fiks_org_id, id, tid, gen_random_uuid(), 'VENTER', tid FROM egne
  ), oppgaver AS (
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
    SELECT fiks_org_id, gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
      'ALL', 7, 'AKTIV', 1, 0, tid, tid FROM egne
    RETURNING fiks_org_id, id, opprettet
  )
  INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr)
  SELECT fiks_org_id, id, 7, opprettet, opprettet, 'PURRING', 1 FROM oppgaver`;

const test = testdatakilde();
const meldinger = new MeldingRepository();
const planer = new VarslingsplanRepository();

beforeEach(async () => {
  await test.datakilde.query(FYLL);
  await test.datakilde.query(
    `INSERT INTO varslingsstopp (id, fiks_org_id, grunn, satt, satt_av)
     VALUES (gen_random_uuid(), '${STANSET}', 'feil', now(), 'test')`,
  );
  await test.datakilde.query('VACUUM ANALYZE');
}, 120_000);

const ta = () => fang((tx) => meldinger.ta(tx as Skriver, NA, 20));
const finnNesteForfall = () => fang((tx) => planer.finnNesteForfall(tx, FOR_ALLE));
const finnForfalte = () => fang((tx) => planer.finnForfalte(tx as Transaksjon, NA, 500));

it('det som venter i en stanset kommune, koster ikke de andre noe', async () => {
  const tatt = await forklar(test.datakilde, await ta(), ['timestamptz', 'int', 'int']);
  const funnet = await forklar(test.datakilde, await finnForfalte(), ['timestamptz', 'int']);
  const neste = await forklar(test.datakilde, await finnNesteForfall(), ['timestamptz']);

  for (const { plan } of [tatt, funnet, neste]) {
    expect(plan).not.toMatch(/Seq Scan on (melding|varslingsplan|oppgave)/);
  }
  expect(tatt.plan).toMatch(/using melding_forfaller/);
  expect(funnet.plan).toMatch(/using varslingsplan_neste/);
  // Twenty are taken, and thirty found; of the 30 000 others nothing is read.
  expect(tatt.sider).toBeLessThan(600);
  expect(funnet.sider).toBeLessThan(600);
  expect(neste.sider).toBeLessThan(50);
});

it('bare den andre kommunens forfaller, blir funnet og tatt, og ikke flere enn det ble spurt om', async () => {
  const les = async <T extends object>({ setning, verdier }: Awaited<ReturnType<typeof ta>>) =>
    test.datakilde.query<T[]>(setning.text, verdier);
  interface Rad {
    readonly fiksOrgId: string;
  }

  const funnet = await les<Rad>(await finnForfalte());
  const tatt = [await les<Rad>(await ta()), await les<Rad>(await ta()), await les<Rad>(await ta())];
  const [neste] = await les<{ neste: Date }>(await finnNesteForfall());

  expect(funnet.map(({ fiksOrgId }) => fiksOrgId)).toEqual(Array(30).fill(ANNEN));
  expect(tatt.map((rader) => rader.length)).toEqual([20, 10, 0]);
  expect(new Set(tatt.flat().map(({ fiksOrgId }) => fiksOrgId))).toEqual(new Set([ANNEN]));
  expect(neste?.neste).toEqual(new Date('2026-10-20T09:00:00Z'));
});

it('et varsel som nettopp er forfalt, holder bare sin egen kommunes meldinger tilbake', async () => {
  await test.datakilde.query('DELETE FROM varslingsstopp');
  await test.datakilde.query(
    `UPDATE varslingsplan SET neste = '2026-10-20T09:25Z' WHERE fiks_org_id = '${STANSET}'`,
  );

  const { setning, verdier } = await ta();
  const tatt = await test.datakilde.query<{ fiksOrgId: string }[]>(setning.text, verdier);

  expect(tatt.map(({ fiksOrgId }) => fiksOrgId)).toEqual(Array(20).fill(ANNEN));
});

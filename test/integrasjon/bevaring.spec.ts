import { Metrikker } from '../../src/felles/drift/metrikker.js';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import { Bevaringsmalinger } from '../../src/oppgave/bevaringsmalinger.js';
import { BevaringRepository } from '../../src/oppgave/lagring/bevaring.repository.js';
import { fang, forklar } from '../oppsett/forklar.js';
import { StyrtKlokke } from '../oppsett/styrt-klokke.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const FJORDVIK = '10000000-0000-4000-8000-000000000001';
const NORDLI = '20000000-0000-4000-8000-000000000001';
const NA = new Date('2026-10-20T09:30:00Z');
const I_DAG = '2026-10-20';
const MANGE = 20_000;
/** Pages of 8 kB: a few of each index, and the task. */
const SIDER = 60;

const test = testdatakilde();
const repository = new BevaringRepository();
const sql = (tekst: string) => test.datakilde.query(tekst);

beforeEach(async () => {
  await sql(`INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
    VALUES ('${FJORDVIK}', '1', '1', 'Fjordvik'), ('${NORDLI}', '2', '2', 'Nordli')`);
});

/** So many tasks that were done, taken back or due (by day) so many days ago. */
const oppgaver = (antall: number, dager: number) =>
  sql(`
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak, utfort_kriterie,
      purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret, fullfort, trukket, frist)
    SELECT '${FJORDVIK}', gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb', 'ALL', 0,
      s.status, 1, 0, now(), now(), CASE s.status WHEN 'FULLFORT' THEN tid END,
      CASE s.status WHEN 'TRUKKET' THEN tid END, CASE s.status WHEN 'AKTIV' THEN tid::date END
    FROM generate_series(1, ${antall}),
      unnest(ARRAY['FULLFORT', 'TRUKKET', 'AKTIV']) s (status),
      (SELECT timestamptz '${NA.toISOString()}' - make_interval(hours => 24 * ${dager}) AS tid) t`);

it('finner det som forfaller, uten å lese det som ikke gjør det', async () => {
  await oppgaver(MANGE, 100);
  await oppgaver(1, 400);
  await sql('VACUUM ANALYZE');
  const [ta, tell] = await Promise.all([
    fang((tx) => repository.ta(tx as never, { na: NA, iDag: I_DAG, unntatt: [] })),
    fang((tx) => repository.eldsteSekunder(tx, { na: NA, iDag: I_DAG })),
  ]);
  const forfalt = { setning: await forfaltSetning(), verdier: [NA, I_DAG, []] };

  for (const [spurt, typer] of [
    [ta, ['uuid[]']],
    [forfalt, ['timestamptz', 'date', 'uuid[]']],
    [tell, ['timestamptz', 'date']],
  ] as const) {
    const { plan, sider } = await forklar(test.datakilde, spurt, typer);
    expect(plan).not.toContain('Seq Scan on oppgave');
    expect(sider).toBeLessThan(SIDER);
  }
});

/** The second one that is asked, when nothing was begun. */
async function forfaltSetning() {
  const spurt: { name: string; text: string }[] = [];
  const rader = async (setning: { name: string; text: string }) => {
    spurt.push(setning);
    return [];
  };
  await repository.ta({ rader } as never, { na: NA, iDag: I_DAG, unntatt: [] });
  return spurt[1]!;
}

it('måler hvor lenge det eldste har ventet, etter det hver kommune har bestemt', async () => {
  const database = new DatabaseService(test.datakilde);
  const metrikker = new Metrikker();
  const klokke = new StyrtKlokke();
  klokke.stillTil(NA.toISOString());
  const malinger = new Bevaringsmalinger(metrikker, database, repository, klokke);
  const eldste = async () =>
    /^bevaring_eldste_forfalt_seconds (\d+)/m.exec(await metrikker.register.metrics())?.[1];

  await oppgaver(1, 364);
  expect(await eldste()).toBe('0');
  await oppgaver(1, 368);
  expect(await eldste()).toBe(String(3 * 86_400));
  await sql(`INSERT INTO kommuneinnstillinger (fiks_org_id, tillatte_verter, purring_standard, purring_minste,
    dager_etter_ferdig, dager_etter_frist) VALUES ('${FJORDVIK}', '{}', 0, 1, 400, 358)`);
  expect(await eldste()).toBe(String(9 * 86_400));

  malinger.tellSlettet();
  expect(await metrikker.register.metrics()).toContain('bevaring_slettede_oppgaver_total 1');
  await database.onApplicationShutdown();
});

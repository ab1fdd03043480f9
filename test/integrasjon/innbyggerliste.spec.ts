import type { DataSource } from 'typeorm';
import { InnbyggeroppgaveRepository } from '../../src/innbygger/lagring/innbyggeroppgave.repository.js';
import { DatabaseService } from '../../src/felles/database/database.service.js';
import type { Leser, Setning } from '../../src/felles/database/transaksjon.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

const PERSON = Buffer.alloc(32, 1);
const FYLL = `
  WITH kommunen AS (SELECT fiks_org_id FROM kommune LIMIT 1),
  personer AS (
    INSERT INTO person (oppslag, kryptert, nokkel_id)
    SELECT CASE WHEN nr = 0 THEN '\\x${PERSON.toString('hex')}'::bytea ELSE sha256(nr::text::bytea) END,
      '\\x00', 'test' FROM generate_series(0, 50000) nr RETURNING id, oppslag
  ), oppgaver AS (
    INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
      utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
    SELECT fiks_org_id, gen_random_uuid(), gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
      'ALL', 0, 'AKTIV', 1, 0, now(), now() FROM kommunen, generate_series(1, 50000)
    RETURNING fiks_org_id, id
  )
  INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
  SELECT o.fiks_org_id, o.id, p.id, 0, 'NY', now(), false
  FROM (SELECT *, row_number() OVER () AS nr FROM oppgaver) o
  JOIN (SELECT *, row_number() OVER (ORDER BY oppslag = '\\x${PERSON.toString('hex')}' DESC) AS nr
        FROM personer) p ON p.nr = CASE WHEN o.nr <= 2000 THEN 1 ELSE o.nr - 1998 END`;

describe('det en innbygger leser', () => {
  let prove: Proveapp;
  beforeAll(async () => {
    prove = await startProveapp();
    await prove.datakilde.query(FYLL);
    await prove.datakilde.query('VACUUM ANALYZE');
  }, 120_000);
  afterAll(() => prove.stopp());

  const repository = new InnbyggeroppgaveRepository();

  it.each([
    [
      'listen',
      (tx: Leser) => repository.finnSide(tx, PERSON, { gjorte: false, side: 0, sideStorrelse: 20 }),
    ],
    [
      'én oppgave',
      (tx: Leser) => repository.finn(tx, PERSON, '00000000-0000-4000-8000-000000000000'),
    ],
    ['tallene', (tx: Leser) => repository.tell(tx, PERSON)],
  ])('%s: bare personens egne rader blir lest, hvor mange andre det enn er', async (_, les) => {
    const [spurt] = await fang(les);

    const plan = await forklar(prove.datakilde, spurt!);

    expect(plan).not.toMatch(/Seq Scan on (mottaker|oppgave|person)/);
    expect(plan).toMatch(/mottaker_person|mottaker_pk/);
  });

  it.each([
    [
      'listen',
      (tx: Leser) => repository.finnSide(tx, PERSON, { gjorte: false, side: 0, sideStorrelse: 20 }),
    ],
    ['tallene', (tx: Leser) => repository.tell(tx, PERSON)],
  ])('%s leser hver av personens rader i indeksen, uten å slå opp dem', async (_, les) => {
    const [spurt] = await fang(les);

    const plan = await forklar(prove.datakilde, spurt!);

    expect(plan).toContain('Index Only Scan using mottaker_person');
  });

  it('listen til en med 2 000 oppgaver er én side og hele antallet', async () => {
    const { rader, totalt } = await prove.app
      .get(DatabaseService)
      .les((tx) => repository.finnSide(tx, PERSON, { gjorte: false, side: 3, sideStorrelse: 20 }));

    expect([rader.length, totalt]).toEqual([20, 2_000]);
  });
});

interface Spurt {
  readonly setning: Setning;
  readonly verdier: unknown[];
}

/** What the repository asks the database, and nothing is answered. */
async function fang(les: (tx: Leser) => Promise<unknown>): Promise<Spurt[]> {
  const spurt: Spurt[] = [];
  const rader = async (setning: Setning, verdier: unknown[]) => {
    spurt.push({ setning, verdier });
    return [];
  };
  await les({ rader } as unknown as Leser);
  return spurt;
}

/** The plan that a connection keeps for a statement that it has run some times. */
async function forklar(datakilde: DataSource, { setning, verdier }: Spurt): Promise<string> {
  const typer = {
    1: 'bytea',
    2: setning.name === 'innbygger.finn' ? 'uuid' : 'boolean',
    3: 'int',
    4: 'int',
  };
  const runner = datakilde.createQueryRunner();
  try {
    await runner.query('SET plan_cache_mode = force_generic_plan');
    const navn = verdier.map((_, nr) => typer[(nr + 1) as 1]).join(', ');
    await runner.query(`PREPARE spurt (${navn}) AS ${setning.text}`);
    const skrevet = verdier.map((verdi) =>
      Buffer.isBuffer(verdi) ? `'\\x${verdi.toString('hex')}'` : `'${String(verdi)}'`,
    );
    const linjer = (await runner.query(`EXPLAIN EXECUTE spurt (${skrevet.join(', ')})`)) as {
      'QUERY PLAN': string;
    }[];
    return linjer.map((linje) => linje['QUERY PLAN']).join('\n');
  } finally {
    await runner.query('DEALLOCATE ALL');
    await runner.query('RESET plan_cache_mode');
    await runner.release();
  }
}

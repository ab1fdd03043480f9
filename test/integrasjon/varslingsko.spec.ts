import type { DataSource, QueryRunner } from 'typeorm';
import { lagDatakilde } from '../../ormconfig.js';
import type { Setning, Skriver, Transaksjon } from '../../src/felles/database/transaksjon.js';
import {
  MeldingRepository,
  type TattMelding,
} from '../../src/varsling/lagring/melding.repository.js';
import { VarslingskoRepository } from '../../src/varsling/lagring/varslingsko.repository.js';
import { VarselRepository } from '../../src/varsling/lagring/varsel.repository.js';
import { VarslingsplanRepository } from '../../src/varsling/lagring/varslingsplan.repository.js';
import { lagTestdatabase, harPostgres, type Testdatabase } from '../oppsett/testdatabase.js';

/** Persons, tasks, and three messages to each person; the embedded database takes its time to fill. */
const MANGE = harPostgres ? 100_000 : 10_000;
/** Messages and plans that are due now. */
const FORFALTE = 30;
const FIKS_ORG_ID = '3f1c9a52-6d0e-4b7a-9c58-2e84d1f07b36';
/** The one with all persons as recipients; the others have one each. */
const STOR_OPPGAVE = 'f0000000-0000-4000-8000-000000000000';
const NA = new Date('2026-10-20T09:30:00Z');
/** By then everything is due, and nothing has just come due. */
const LENGE_ETTER = new Date('2027-12-01T09:30:00Z');

const FYLL = [
  `INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
   VALUES ('${FIKS_ORG_ID}', '310990108', '9901', 'Fjordvik kommune')`,
  // As many settings as there can be, of kommuner that have no notices here.
  'SET session_replication_role = replica',
  `INSERT INTO kommuneinnstillinger (fiks_org_id, tillatte_verter, purring_standard, purring_minste)
   SELECT gen_random_uuid(), '{}', 0, 1 FROM generate_series(1, 357)`,
  'SET session_replication_role = origin',
  `INSERT INTO person (id, oppslag, kryptert, nokkel_id)
   SELECT nr, sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, ${MANGE}) nr`,
  `INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
     utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
   SELECT '${FIKS_ORG_ID}', id, gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb', 'ALL', 7, 'AKTIV',
     1, 0, now(), now()
   FROM (SELECT '${STOR_OPPGAVE}'::uuid UNION ALL SELECT gen_random_uuid() FROM generate_series(1, ${MANGE})) o (id)`,
  `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
   SELECT fiks_org_id, id, nr, 0, 'NY', now(), false
   FROM (SELECT *, row_number() OVER (ORDER BY opprettet) AS nr FROM oppgave WHERE id <> '${STOR_OPPGAVE}') o
   UNION ALL
   SELECT '${FIKS_ORG_ID}', '${STOR_OPPGAVE}', nr, 0, 'NY', now(), false FROM generate_series(1, ${MANGE}) nr`,
  `INSERT INTO varslingsplan (fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr)
   SELECT fiks_org_id, id, 7, now(),
     CASE WHEN nr <= ${FORFALTE} THEN timestamptz '2026-10-20T09:00:00Z'
       ELSE '2026-10-21T07:00:00Z'::timestamptz + make_interval(days => (nr % 300)::int) END, 'PURRING', 1
   FROM (SELECT *, row_number() OVER () AS nr FROM oppgave) o`,
  // Two sent and one to come for each person, and some that are due.
  `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
   SELECT '${FIKS_ORG_ID}'::uuid, nr, tid, gen_random_uuid(),
     CASE WHEN tid < '2026-10-20T09:00:00Z' THEN 'SENDT' ELSE 'VENTER' END, tid
   FROM generate_series(1, ${MANGE}) nr, unnest(ARRAY['2026-09-01T09:00:00Z', '2026-10-01T09:00:00Z',
     '2026-11-02T08:00:00Z']::timestamptz[]) tid
   UNION ALL
   SELECT '${FIKS_ORG_ID}', nr, '2026-10-20T09:00:00Z', gen_random_uuid(), 'VENTER', '2026-10-20T09:00:00Z'
   FROM generate_series(1, ${FORFALTE}) nr`,
  `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
   SELECT fiks_org_id, person_id, tid, '${STOR_OPPGAVE}', 1, 'PURRING', status, now() FROM melding`,
  'ANALYZE',
];

let database: Testdatabase;
let datakilde: DataSource;
/** One connection, which keeps its plans. */
let klient: QueryRunner;
beforeAll(async () => {
  database = await lagTestdatabase();
  datakilde = lagDatakilde({ adresse: database.adresse, tilkoblinger: 2 });
  await datakilde.initialize();
  klient = datakilde.createQueryRunner();
  // To fill it is no statement of the product's, and may take longer than those.
  await klient.query('SET statement_timeout = 0');
  for (const sql of FYLL) await klient.query(sql);
  await klient.query('RESET statement_timeout');
}, 240_000);
afterAll(async () => {
  await klient.release();
  await datakilde.destroy();
  await database.rydd();
});

const meldinger = new MeldingRepository();
const planer = new VarslingsplanRepository();
const varsler = new VarselRepository();
const ko = new VarslingskoRepository();

const melding = async (): Promise<TattMelding> => {
  const rader = (await klient.query(
    `SELECT fiks_org_id AS "fiksOrgId", person_id AS "personId", tid, id, forsok FROM melding
     WHERE person_id = 7 AND tid = '2026-10-20T09:00:00Z'`,
  )) as unknown as TattMelding[];
  return rader[0]!;
};
const utlysning = {
  ...{ fiksOrgId: FIKS_ORG_ID, oppgaveId: STOR_OPPGAVE, etterPerson: String(MANGE / 2) },
  ...{ tid: new Date('2026-10-20T10:00:00Z'), type: 'PURRING' as const, nr: 2 },
};

interface Sporsmal {
  readonly spor: (tx: Transaksjon) => Promise<unknown>;
  /** Rows of any table that may be looked at, in the tables and their indexes. */
  readonly rader: number;
  /** Pages of 8 kB that may be looked at. */
  readonly sider: number;
}

const LESETID = { na: NA, iDag: '2026-10-20', innhentes: '2026-10-21', maksPurringer: 10 };

const SPORSMAL: Readonly<Record<string, Sporsmal>> = {
  'planer som har forfalt': {
    spor: (tx) => planer.finnForfalte(tx, NA, 500),
    rader: FORFALTE,
    sider: 400,
  },
  'planer som har forfalt, når alle har det': {
    spor: (tx) => planer.finnForfalte(tx, LENGE_ETTER, 500),
    rader: 500,
    sider: 6_000,
  },
  'neste forfall': { spor: (tx) => planer.finnNesteForfall(tx, NA), rader: 1, sider: 20 },
  'å ta meldinger': { spor: (tx) => meldinger.ta(tx, NA, 20), rader: FORFALTE, sider: 800 },
  'å ta meldinger, når alle har forfalt': {
    spor: (tx) => meldinger.ta(tx, LENGE_ETTER, 20),
    rader: FORFALTE,
    sider: 800,
  },
  'å telle de forfalte': {
    spor: (tx) => ko.tell(tx, NA),
    rader: FORFALTE,
    sider: 120,
  },
  'siste blikk før en melding sendes': {
    spor: async (tx) => meldinger.les(tx, await melding(), LESETID),
    rader: 1,
    sider: 40,
  },
  'å lyse ut til de neste 100 av en stor oppgave': {
    spor: (tx) => varsler.lysUt(tx, [utlysning], { hoyst: 100, na: NA }),
    rader: 100,
    sider: 6_000,
  },
};

it.each(Object.entries(SPORSMAL))(
  '%s: bare det som gjelder, blir lest, og det finnes i en indeks',
  async (_, { spor, rader, sider }) => {
    const plan = await forklar(await fang(spor));

    expect(plan.noder.length).toBeGreaterThan(0);
    expect(plan.noder.filter(({ type }) => type === 'Seq Scan')).toEqual([]);
    expect(plan.noder.filter((node) => node.rader > rader)).toEqual([]);
    expect(plan.sider).toBeLessThanOrEqual(sider);
  },
);

interface Spurt {
  readonly setning: Setning;
  readonly verdier: readonly unknown[];
}

/** What the repository asks the database, and nothing is answered. */
async function fang(spor: (tx: Transaksjon) => Promise<unknown>): Promise<Spurt> {
  const spurt: Spurt[] = [];
  const rader: Skriver['rader'] = async (setning, verdier) => {
    spurt.push({ setning, verdier });
    return [];
  };
  await spor({ rader } as unknown as Transaksjon);
  return spurt[0]!;
}

interface Plannode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plannode[];
}

interface Lest {
  readonly type: string;
  readonly tabell: string;
  readonly rader: number;
}

/** A connection settles on a plan after this many times. */
const TIL_DEN_HAR_BESTEMT_SEG = 6;

/**
 * Runs it for real, by the plan that a connection settles on, says what it read, and undoes it. The few rows of
 * the small tables are read as they lie.
 */
async function forklar({
  setning,
  verdier,
}: Spurt): Promise<{ readonly sider: number; readonly noder: readonly Lest[] }> {
  await klient.query('BEGIN');
  try {
    await klient.query(`PREPARE spurt AS ${setning.text}`);
    const argumenter = verdier.length > 0 ? `(${verdier.map(skriv).join(', ')})` : '';
    for (let nr = 0; nr < TIL_DEN_HAR_BESTEMT_SEG; nr++) {
      await klient.query(`EXPLAIN EXECUTE spurt ${argumenter}`);
    }
    const rader = (await klient.query(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE spurt ${argumenter}`,
    )) as unknown as { 'QUERY PLAN': [{ Plan: Plannode }] }[];
    const [{ Plan: rot }] = rader[0]!['QUERY PLAN'];
    const noder = alle(rot)
      .filter((node) => node['Relation Name'] !== undefined || node['Index Name'] !== undefined)
      .filter((node) => !SMA.has(node['Relation Name'] ?? ''))
      .map(lest);
    return { sider: rot['Shared Hit Blocks'] + rot['Shared Read Blocks'], noder };
  } finally {
    await klient.query('ROLLBACK');
    await klient.query('DEALLOCATE ALL');
  }
}

const SMA = new Set(['kommune', 'innstilling', 'varslingsstopp']);

const alle = (node: Plannode): Plannode[] => [node, ...(node.Plans ?? []).flatMap(alle)];

const lest = (node: Plannode): Lest => ({
  type: node['Node Type'],
  tabell: node['Relation Name'] ?? node['Index Name'] ?? '',
  rader: (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
});

function skriv(verdi: unknown): string {
  if (verdi instanceof Date) return `'${verdi.toISOString()}'`;
  if (Array.isArray(verdi)) {
    return `'{${verdi.map((en) => (en instanceof Date ? en.toISOString() : String(en))).join(',')}}'`;
  }
  return `'${String(verdi)}'`;
}

import type { QueryRunner } from 'typeorm';
import type { Setning, Skriver, Transaksjon } from '../../src/felles/database/transaksjon.js';
import {
  MeldingRepository,
  type TattMelding,
} from '../../src/varsling/lagring/melding.repository.js';
import { testdatakilde } from '../oppsett/testdatakilde.js';

const FIKS_ORG_ID = '3f1c9a52-6d0e-4b7a-9c58-2e84d1f07b36';
const OPPGAVE = '8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815';
const MELDING = '0f6d2c1e-52f4-4f0b-a7c3-91d2e6a4f815';
const TID = new Date('2026-10-20T09:00:00Z');
const MANGE = 20_000;
/** Pages of 8 kB. A message and its task are found in some twenty. */
const SIDER = 100;

/** One task with so many recipients, all of whose messages wait. */
const FYLL = [
  `INSERT INTO kommune (fiks_org_id, orgnr, kommunenr, navn)
   VALUES ('${FIKS_ORG_ID}', '310990108', '9901', 'Fjordvik kommune')`,
  `INSERT INTO person (id, oppslag, kryptert, nokkel_id)
   SELECT nr, sha256(nr::text::bytea), '\\x00', 'test' FROM generate_series(1, ${MANGE}) nr`,
  `INSERT INTO oppgave (fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, sprak,
     utfort_kriterie, purring_intervall_dager, status, antall_mottakere, antall_fullfort, opprettet, endret)
   VALUES ('${FIKS_ORG_ID}', '${OPPGAVE}', gen_random_uuid(), 't', 'b', 'h', 'https://x.example', 'nb',
     'ALL', 0, 'AKTIV', ${MANGE}, 0, now(), now())`,
  `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
   SELECT '${FIKS_ORG_ID}', '${OPPGAVE}', id, id, 'NY', now(), false FROM person`,
  `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
   SELECT '${FIKS_ORG_ID}', id, '${TID.toISOString()}', '${OPPGAVE}', 0, 'FORSTEGANGSVARSEL', 'VENTER', now()
   FROM person`,
  `INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok, forsok)
   SELECT '${FIKS_ORG_ID}', id, '${TID.toISOString()}', '${MELDING}', 'VENTER', '${TID.toISOString()}', 1
   FROM person`,
];

const ny = testdatakilde();
let klient: QueryRunner;
beforeEach(() => {
  klient = ny.datakilde.createQueryRunner();
});
afterEach(() => klient.release());

const melding: TattMelding = {
  ...{ fiksOrgId: FIKS_ORG_ID, personId: String(MANGE / 2), tid: TID, id: MELDING, forsok: 1 },
  ...{ overtatt: false, kryptert: Buffer.alloc(0), nokkelId: 'test', kommunenavn: '' },
  ...{ avsender: '', sprak: null },
};
const lesetid = { na: TID, iDag: '2026-10-20', innhentes: '2026-10-21', maksPurringer: 10 };
const ferdig = { utfall: { status: 'BORTFALT' }, lest: [], oppgaver: [], na: TID } as const;
const repository = new MeldingRepository();

it.each<[string, (tx: Transaksjon) => Promise<unknown>]>([
  ['siste blikk', (tx) => repository.les(tx, melding, lesetid)],
  ['å gjøre den ferdig', (tx) => repository.gjorFerdig(tx, melding, ferdig)],
  ['å gi den tilbake', (tx) => repository.giTilbake(tx, melding, { forsok: 0 })],
])(
  '%s finner meldingen ved nøkkelen, også der planen ble lagt mens køen var tom',
  async (_, spor) => {
    const { setning, verdier } = await fang(spor);
    await klient.query('SET plan_cache_mode = force_generic_plan');
    await klient.query(`PREPARE spurt AS ${setning.text}`);
    const utfor = `EXECUTE spurt (${verdier.map(skriv).join(', ')})`;
    await klient.query(utfor);
    for (const sql of FYLL) await klient.query(sql);

    const rader = (await klient.query(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${utfor}`,
    )) as unknown as [{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }];
    await klient.query('DEALLOCATE ALL');

    const { Plan: rot } = rader[0]['QUERY PLAN'][0];
    expect(rot['Shared Hit Blocks']! + rot['Shared Read Blocks']!).toBeLessThan(SIDER);
  },
);

/** What the repository asks the database, and nothing is answered. */
async function fang(
  spor: (tx: Transaksjon) => Promise<unknown>,
): Promise<{ readonly setning: Setning; readonly verdier: readonly unknown[] }> {
  const spurt: { setning: Setning; verdier: readonly unknown[] }[] = [];
  const noter = async (setning: Setning, verdier: readonly unknown[]): Promise<never[]> => {
    spurt.push({ setning, verdier });
    return [];
  };
  await spor({ rader: noter as Skriver['rader'], antall: noter } as unknown as Transaksjon);
  return spurt[0]!;
}

function skriv(verdi: unknown): string {
  if (verdi === null) return 'NULL';
  if (verdi instanceof Date) return `'${verdi.toISOString()}'`;
  if (Array.isArray(verdi)) return `'{${verdi.map(String).join(',')}}'`;
  return `'${verdi as string}'`;
}

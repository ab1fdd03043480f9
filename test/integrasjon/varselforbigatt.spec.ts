import type { Lesetid } from '../../src/varsling/lagring/melding.repository.js';
import { FIKS_ORG_ID, TID, varslingskobase } from '../oppsett/varslingskobase.js';

const { sql, personer, oppgave, lysUt, taEn, les } = varslingskobase();

const I_GAR = '2026-10-19T09:00:00Z';
const I_MORGEN = '2026-10-21T07:00:00Z';

interface Sak {
  readonly frist?: string;
  /** What happens after the notice is given out, and before it is sent. */
  readonly sa: readonly (() => Promise<unknown>)[];
  readonly naar?: Partial<Lesetid>;
}

/** Whether the first notice of a task still counts when it is to be sent. */
async function gjelder({ frist, sa, naar }: Sak): Promise<boolean> {
  await personer(1);
  await oppgave(TID, frist);
  await lysUt(TID);
  await taEn();
  for (const endring of sa) await endring();
  const [melding] = await sql<[{ forsok: number; id: string }]>(
    'SELECT forsok, id FROM melding WHERE tid = $1',
    [TID],
  );
  const taket = { fiksOrgId: FIKS_ORG_ID, personId: '1', tid: TID, ...melding };
  const [varsel] = await les(taket, naar);
  if (!varsel) throw new Error('Meldingen er ikke lenger vår');
  return varsel.gjelder;
}

/** The task's next turn is a reminder that is due already. */
const tur = (endring: { type?: string; nr?: number; neste?: Date; etterPerson?: number } = {}) => {
  const { type = 'PURRING', nr = 1, neste = TID, etterPerson = 0 } = endring;
  return () =>
    sql('UPDATE varslingsplan SET neste_type = $1, neste_nr = $2, neste = $3, etter_person = $4', [
      ...[type, nr, neste, etterPerson],
    ]);
};
/** A reminder of the task is given out, and has come that far. */
const purring = (status: string, tid = I_MORGEN) => {
  const varsel = `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
    SELECT fiks_org_id, 1, $1, id, 1, 'PURRING', $2, now() FROM oppgave`;
  return () => sql(varsel, [tid, status]);
};
/** Another task, to the same person. */
const annenOppgave = () => oppgave(new Date(I_MORGEN));
const annensTur = async () =>
  sql(
    `UPDATE varslingsplan SET neste_type = 'PURRING', neste_nr = 1, neste = $2 WHERE oppgave_id = $1`,
    [await annenOppgave(), TID],
  );
const annensPurring = async () =>
  sql(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     VALUES ('${FIKS_ORG_ID}', 1, $1, $2, 1, 'PURRING', 'SENDT', now())`,
    [I_MORGEN, await annenOppgave()],
  );
/** Another recipient of the task, who got the reminder. */
const andresPurring = async () => {
  await sql(
    `INSERT INTO person (id, oppslag, kryptert, nokkel_id) VALUES (2, sha256('2'), '\\x00', 'test')`,
  );
  await sql(
    `INSERT INTO mottaker (fiks_org_id, oppgave_id, person_id, plass, status, opprettet, kan_gjores_av_andre)
     SELECT fiks_org_id, id, 2, 1, 'NY', now(), false FROM oppgave`,
  );
  await sql(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     SELECT fiks_org_id, 2, $1, id, 1, 'PURRING', 'SENDT', now() FROM oppgave`,
    [I_MORGEN],
  );
};
const melding = (endring: string) => () => sql(`UPDATE melding SET ${endring}`);

describe('det gjelder ikke lenger', () => {
  it.each<[string, Sak]>([
    ['når neste varsel har forfalt', { sa: [tur()] }],
    ['heller ikke når det er prøvd før', { sa: [tur(), melding('forsok = 3')] }],
    [
      'når den siste av påminnelsene har forfalt',
      {
        ...{ frist: '2026-10-25', naar: { maksPurringer: 1 } },
        sa: [tur({ type: 'SISTE_PURRING' })],
      },
    ],
    ['når det som har forfalt, kommer på fristens dag', { frist: '2026-10-21', sa: [tur()] }],
    ['når det er den siste kommunen har', { sa: [tur()], naar: { maksPurringer: 1 } }],
    ['når et senere varsel venter', { sa: [purring('VENTER')] }],
    [
      'når et senere varsel venter til fristens dag, og er det siste kommunen har',
      { frist: '2026-10-21', sa: [purring('VENTER')], naar: { maksPurringer: 1 } },
    ],
    ['når et senere varsel er sendt', { sa: [purring('SENDT')] }],
    ['når et senere varsel er levert', { sa: [purring('LEVERT'), melding('forsok = 2')] }],
    ['når fristen er ute', { frist: '2026-10-20', sa: [], naar: { iDag: '2026-10-21' } }],
  ])('%s', async (_, sak) => {
    expect(await gjelder(sak)).toBe(false);
  });
});

describe('det gjelder fortsatt', () => {
  it.each<[string, Sak]>([
    ['når ingenting har skjedd', { sa: [] }],
    ['til og med fristens dag', { frist: '2026-10-20', sa: [] }],
    ['når neste varsel ikke har forfalt', { sa: [tur({ neste: new Date(I_MORGEN) })] }],
    ['når det er dette varselet som lyses ut', { sa: [tur({ nr: 0 })] }],
    ['når personen alt har fått det som forfalt', { sa: [tur({ etterPerson: 1 })] }],
    [
      'når planen er ferdig',
      { sa: [() => sql('UPDATE varslingsplan SET neste = NULL, neste_nr = 1')] },
    ],
    ['når det er en annen oppgaves varsel som har forfalt', { sa: [annensTur] }],
    ['når det er en annen oppgaves varsel som er sendt', { sa: [annensPurring] }],
    ['når det er en annen mottaker som har fått det neste', { sa: [andresPurring] }],
    [
      'når det senere kommer om natten etter fristens dag, norsk tid',
      { frist: '2026-10-20', sa: [purring('VENTER', '2026-10-20T22:30:00Z')] },
    ],
    ['når det neste ville kommet etter fristen', { frist: '2026-10-20', sa: [tur()] }],
    ['når kommunen ikke lenger har det neste', { sa: [tur()], naar: { maksPurringer: 0 } }],
    [
      'når den ene påminnelsen er holdt av til dagen før fristen',
      { frist: '2026-10-25', sa: [tur()], naar: { maksPurringer: 1 } },
    ],
    ['når en prosess som døde, kan ha sendt det', { sa: [tur(), melding('overtatt = 1')] }],
    ['når et senere varsel ikke nådde fram', { sa: [purring('IKKE_NADD')] }],
    ['når et senere varsel bortfalt', { sa: [purring('BORTFALT')] }],
    ['når det senere kommer etter fristen', { frist: '2026-10-20', sa: [purring('VENTER')] }],
    [
      'når kommunen ikke lenger har det som venter',
      { sa: [purring('VENTER')], naar: { maksPurringer: 0 } },
    ],
    ['når det er et tidligere som venter', { sa: [purring('VENTER', I_GAR)] }],
  ])('%s', async (_, sak) => {
    expect(await gjelder(sak)).toBe(true);
  });
});

import { bestilling, Fagsystem } from '../oppsett/fagsystem.js';
import { nyePersoner, nyPerson } from '../oppsett/personnumre.js';
import { startProveapp, type Proveapp } from '../oppsett/proveapp.js';

let prove: Proveapp;
let fagsystem: Fagsystem;

beforeAll(async () => {
  prove = await startProveapp();
  fagsystem = await Fagsystem.hos(prove);
});
afterAll(() => prove.stopp());

const spor = <R>(sql: string, verdier: unknown[] = []): Promise<R[]> =>
  prove.datakilde.query<R[]>(sql, verdier);

/** How many events of each kind the task has. */
async function hendelser(oppgaveId: string): Promise<Record<string, number>> {
  const rader = await spor<{ type: string; antall: number }>(
    'SELECT type, count(*)::int AS antall FROM hendelse WHERE oppgave_id = $1 GROUP BY type',
    [oppgaveId],
  );
  return Object.fromEntries(rader.map(({ type, antall }) => [type, antall]));
}

it.each(['ANY', 'ALL'] as const)(
  '50 mottakere fullfører en %s-oppgave samtidig: hver telles én gang, og oppgaven fullføres én gang',
  async (utfortKriterie) => {
    const personIdList = nyePersoner(50);
    const id = await fagsystem.opprettOk(
      bestilling({ utfortKriterie, mottakere: { personIdList } }),
    );

    const svar = await Promise.all(personIdList.map((person) => fagsystem.settStatus(id, person)));
    const { data } = await fagsystem.hent(id);
    const [tall] = await spor('SELECT antall_fullfort FROM oppgave WHERE id = $1', [id]);

    expect(svar.map((s) => s.response.status)).toEqual(Array(50).fill(200));
    expect(data?.oppgavestatus).toBe('FULLFORT');
    expect(data?.mottakere.statuser?.every((m) => m.status === 'FULLFORT')).toBe(true);
    expect(tall).toEqual({ antall_fullfort: 50 });
    expect(await hendelser(id)).toEqual({
      OPPGAVE_OPPRETTET: 1,
      MOTTAKER_FULLFORT: 50,
      OPPGAVE_FULLFORT: 1,
    });
  },
);

it('den samme mottakeren meldt ferdig 20 ganger samtidig, telles én gang', async () => {
  const [en = '', annen = ''] = nyePersoner(2);
  const id = await fagsystem.opprettOk(bestilling({ mottakere: { personIdList: [en, annen] } }));

  const svar = await Promise.all(Array.from({ length: 20 }, () => fagsystem.settStatus(id, en)));

  expect(new Set(svar.map((s) => JSON.stringify(s.data))).size).toBe(1);
  expect(await hendelser(id)).toEqual({ OPPGAVE_OPPRETTET: 1, MOTTAKER_FULLFORT: 1 });
});

it('purringen planlegges med oppgaven og stoppes i det den er ferdig', async () => {
  const person = nyPerson();
  const id = await fagsystem.opprettOk(
    bestilling({ mottakere: { personIdList: [person] }, varsling: { purringIntervallDager: 3 } }),
  );
  const plan = () =>
    spor(
      'SELECT intervall_dager, stoppet IS NOT NULL AS stoppet FROM varslingsplan WHERE oppgave_id = $1',
      [id],
    );

  const forut = await plan();
  await fagsystem.settStatus(id, person);
  const etter = await plan();

  expect(forut).toEqual([{ intervall_dager: 3, stoppet: false }]);
  expect(etter).toEqual([{ intervall_dager: 3, stoppet: true }]);
});

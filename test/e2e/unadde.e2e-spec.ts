import { setTimeout } from 'node:timers/promises';
import type { Skjema } from '../../src/kontrakt/typer.js';
import { testpersoner } from '../../src/sandkasse/personer.js';
import { forventAvslag } from '../oppsett/avslag.js';
import { bestilling } from '../oppsett/fagsystem.js';
import { nyePersoner } from '../oppsett/personnumre.js';
import { varslingsprove } from '../oppsett/varslingsprove.js';
import { medPostgres } from '../oppsett/vilkar.js';

const { vanlig, reservert, dodPostkasse } = testpersoner;
const BEGYNNELSEN = '2026-01-01T00:00:00Z';
type Unadd = Skjema<'ekstern', 'Unadd'>;

const ny = varslingsprove();

const gi = (personIdList: string[]) =>
  ny.fagsystem.opprettOk(bestilling({ mottakere: { personIdList } }));

it('kommer med grunnen, og neste gang bare de nye', async () => {
  const forste = await gi([reservert.personId, vanlig.personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });
  const { data: en } = await ny.fagsystem.hentUnadde({ siden: BEGYNNELSEN });
  const andre = await gi([dodPostkasse.personId]);
  await ny.innboks.flytt({ flytt: 'PT3H' });
  const { data: to } = await ny.fagsystem.hentUnadde({ siden: en?.neste ?? '' });
  const { data: tre } = await ny.fagsystem.hentUnadde({ siden: to?.neste ?? '' });

  const felles = { type: 'FORSTEGANGSVARSEL' };
  expect(en).toMatchObject({
    flere: false,
    unadde: [{ ...felles, oppgaveId: forste, personId: reservert.personId, grunn: 'RESERVERT' }],
  });
  expect(to?.unadde).toMatchObject([
    {
      ...felles,
      oppgaveId: andre,
      personId: dodPostkasse.personId,
      kanal: 'EPOST',
      grunn: 'AVVIST_AV_MOTTAKER',
    },
  ]);
  expect(tre).toEqual({ unadde: [], flere: false, neste: to?.neste });
});

it('tidspunktet er med: den som ble klar akkurat da, kommer', async () => {
  await gi([reservert.personId]);
  await ny.innboks.flytt({ til: '2026-10-20T11:00:00+02:00' });

  const { data } = await ny.fagsystem.hentUnadde({ siden: '2026-10-20T11:00:00+02:00' });

  expect(data?.unadde).toHaveLength(1);
});

it.each([
  ['i går', /tidspunkt med tidssone/],
  ['2026-10-20T11:00:00', /tidspunkt med tidssone/],
  ['2026-12-31T23:59:60Z', /tidspunkt som finnes/],
])('siden=%s avvises', async (siden, melding) => {
  const svar = await ny.fagsystem.hentUnadde({ siden });

  forventAvslag(svar, 400, 'UGYLDIG_FORESPORSEL');
  expect(svar.error?.errorJson).toMatch(melding);
});

async function hentAlle(siden: string, antall: number): Promise<{ alle: Unadd[]; neste: string }> {
  const alle: Unadd[] = [];
  let neste = siden;
  for (let flere = true; flere;) {
    const { data } = await ny.fagsystem.hentUnadde({ siden: neste, antall });
    if (!data) throw new Error('De unådde kunne ikke hentes');
    alle.push(...data.unadde);
    ({ neste, flere } = data);
  }
  return { alle, neste };
}

async function lysUtTil(antall: number): Promise<void> {
  await gi(nyePersoner(antall));
  await ny.prove.datakilde.query(
    `INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
     SELECT fiks_org_id, person_id, '2026-10-20T09:00Z', oppgave_id, 0, 'FORSTEGANGSVARSEL', 'VENTER', now()
     FROM mottaker`,
  );
}

it('noen få om gangen: alle kommer, og hver én gang, også når alle ble klare i samme øyeblikk', async () => {
  await lysUtTil(57);
  await ny.prove.datakilde.query(
    `UPDATE varsel SET status = 'IKKE_NADD', grunn = 'RESERVERT', endret = '2026-10-20T09:00Z'`,
  );

  const { alle } = await hentAlle(BEGYNNELSEN, 10);

  expect(new Set(alle.map(({ personId }) => personId)).size).toBe(57);
  expect(alle).toHaveLength(57);
});

medPostgres.it(
  'den som leser mens andre skriver og bruker tid på å bli ferdige, mister ingen',
  async () => {
    await lysUtTil(120);
    const personer = await ny.prove.datakilde.query<{ person_id: string }[]>(
      'SELECT person_id FROM mottaker ORDER BY person_id',
    );
    const skriv = async (person: string, nr: number): Promise<void> => {
      await ny.prove.datakilde.transaction(async (tx) => {
        await tx.query(
          `UPDATE varsel SET status = 'IKKE_NADD', grunn = 'RESERVERT', endret = $2 WHERE person_id = $1`,
          // The clocks of two processes are never quite the same.
          [person, new Date(Date.parse('2026-10-20T09:00:00Z') + (nr % 2) * 5_000)],
        );
        await setTimeout((nr * 7) % 20);
      });
    };
    const skrivere = Promise.all(
      [0, 1, 2, 3].map(async (skriver) => {
        for (const [nr, { person_id }] of personer.entries()) {
          if (nr % 4 === skriver) await skriv(person_id, nr);
        }
      }),
    );
    const skriving = { ferdig: false };
    void skrivere.finally(() => (skriving.ferdig = true));

    const lest: Unadd[] = [];
    let siden = BEGYNNELSEN;
    for (let siste = false; !siste;) {
      siste = skriving.ferdig;
      const { alle, neste } = await hentAlle(siden, 3);
      lest.push(...alle);
      siden = neste;
    }
    await skrivere;

    expect(lest).toHaveLength(120);
    expect(new Set(lest.map(({ personId }) => personId)).size).toBe(120);
  },
);

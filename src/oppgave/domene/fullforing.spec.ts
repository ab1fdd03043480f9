import fc from 'fast-check';
import { erKriterietMott, settMottakerstatus, type Oppgavetilstand } from './fullforing.js';
import type { Lagretstatus, Mottakerstatus } from './status.js';

const na = new Date('2026-11-24T09:00:00Z');
const tidligere = new Date('2026-11-01T09:00:00Z');

const enOppgave = (overstyrt: Partial<Oppgavetilstand> = {}): Oppgavetilstand => ({
  status: 'AKTIV',
  utfortKriterie: 'ALL',
  antallMottakere: 2,
  antallFullfort: 0,
  fullfort: null,
  ...overstyrt,
});
const enMottaker = (status: Mottakerstatus) => ({
  status,
  fullfort: status === 'NY' ? null : tidligere,
});

const MOTTAKERE: Mottakerstatus[] = ['NY', 'FULLFORT'];
const OPPGAVER: Lagretstatus[] = ['AKTIV', 'FULLFORT', 'TRUKKET'];
const alle = MOTTAKERE.flatMap((fra) =>
  MOTTAKERE.flatMap((til) => OPPGAVER.map((oppgave) => [fra, til, oppgave] as const)),
);

it.each(alle)('mottaker fra %s til %s i en oppgave som er %s', (fra, til, status) => {
  const utfall = settMottakerstatus(enOppgave({ status }), enMottaker(fra), { til, na });

  if (fra === til) expect(utfall).toMatchObject({ hendelser: [] });
  else if (fra === 'FULLFORT' || status === 'TRUKKET') {
    expect(utfall).toMatchObject({ avslag: { kode: 'UGYLDIG_STATUSOVERGANG' } });
  } else {
    expect(utfall).toMatchObject({
      mottaker: { status: 'FULLFORT', fullfort: na },
      oppgave: { status, antallFullfort: 1 },
      hendelser: ['MOTTAKER_FULLFORT'],
    });
  }
});

it.each([
  ['ANY', 3, 0, false],
  ['ANY', 3, 1, true],
  ['ANY', 3, 3, true],
  ['ALL', 3, 2, false],
  ['ALL', 3, 3, true],
  ['ALL', 0, 0, false],
] as const)(
  '%s med %i mottakere og %i ferdige er møtt: %s',
  (utfortKriterie, antallMottakere, antallFullfort, mott) => {
    expect(erKriterietMott({ utfortKriterie, antallMottakere, antallFullfort })).toBe(mott);
  },
);

it('en sen fullføring etter ANY beholdes, men oppgaven fullføres ikke på nytt', () => {
  const oppgave = enOppgave({
    utfortKriterie: 'ANY',
    status: 'FULLFORT',
    antallFullfort: 1,
    fullfort: tidligere,
  });

  const utfall = settMottakerstatus(oppgave, enMottaker('NY'), { til: 'FULLFORT', na });

  expect(utfall).toEqual({
    oppgave: { ...oppgave, antallFullfort: 2 },
    mottaker: { status: 'FULLFORT', fullfort: na },
    hendelser: ['MOTTAKER_FULLFORT'],
  });
});

it('hvilken som helst rekke av forsøk gir det samme som å telle personene for hånd', () => {
  const forsok = fc.record({
    person: fc.nat(6),
    til: fc.constantFrom<Mottakerstatus>('NY', 'FULLFORT'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom<'ANY' | 'ALL'>('ANY', 'ALL'),
      fc.integer({ min: 1, max: 7 }),
      fc.array(forsok, { maxLength: 30 }),
      (utfortKriterie, antallMottakere, rekke) => {
        let oppgave = enOppgave({ utfortKriterie, antallMottakere });
        const statuser = Array.from({ length: antallMottakere }, () => enMottaker('NY'));
        const ferdige = new Set<number>();
        let ganger = 0;

        for (const { person, til } of rekke.filter((f) => f.person < antallMottakere)) {
          const mottaker = statuser[person] ?? enMottaker('NY');
          const utfall = settMottakerstatus(oppgave, mottaker, { til, na });
          if (til === 'FULLFORT') ferdige.add(person);
          if ('avslag' in utfall) continue;
          oppgave = utfall.oppgave;
          statuser[person] = { ...utfall.mottaker, fullfort: utfall.mottaker.fullfort };
          ganger += utfall.hendelser.filter((h) => h === 'OPPGAVE_FULLFORT').length;
        }

        const mott = utfortKriterie === 'ANY' ? ferdige.size > 0 : ferdige.size === antallMottakere;
        expect(oppgave.antallFullfort).toBe(ferdige.size);
        expect(oppgave.status).toBe(mott ? 'FULLFORT' : 'AKTIV');
        expect(ganger).toBe(mott ? 1 : 0);
      },
    ),
  );
});

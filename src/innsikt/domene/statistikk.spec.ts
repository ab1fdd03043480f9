import fc from 'fast-check';
import { dagnummer, lagStatistikk, type Tall } from './statistikk.js';

const DAG = dagnummer('2026-10-20');
const lag = (tall: readonly Tall[], dager = 3) => lagStatistikk(tall, { dag: DAG, dager });

it('uten noe er alt null, og dagene er med likevel', () => {
  const ingen = lag([]);

  expect(ingen.oppgaver).toEqual({
    ...{ opprettet: 0, fullfort: 0, apne: 0, overFrist: 0, trukket: 0 },
  });
  expect(ingen.ferdigEtterPurringer).toEqual([]);
  expect(ingen.dager).toEqual(
    ['2026-10-18', '2026-10-19', '2026-10-20'].map((dato) => ({
      ...{ dato, opprettet: 0, fullfort: 0, sendt: 0 },
    })),
  );
});

it('summene er for all tid, dagene hver for seg', () => {
  const { oppgaver, varsler, dager } = lag([
    { hva: 'OPPRETTET', nr: 0, antall: 40 },
    { hva: 'OPPRETTET', nr: DAG, antall: 2 },
    { hva: 'FULLFORT', nr: DAG - 1, antall: 5 },
    { hva: 'SENDT', nr: DAG - 2, antall: 7 },
    { hva: 'TRUKKET', nr: 0, antall: 3 },
    { hva: 'APEN', nr: 0, antall: 30 },
    { hva: 'APEN', nr: 1, antall: 4 },
  ]);

  expect(oppgaver).toEqual({ opprettet: 42, fullfort: 5, apne: 34, overFrist: 4, trukket: 3 });
  expect(varsler.sendt).toBe(7);
  expect(dager).toEqual([
    { dato: '2026-10-18', opprettet: 0, fullfort: 0, sendt: 7 },
    { dato: '2026-10-19', opprettet: 0, fullfort: 5, sendt: 0 },
    { dato: '2026-10-20', opprettet: 2, fullfort: 0, sendt: 0 },
  ]);
});

it('det som ikke kom fram, er enten uten kontakt eller feilet, og alle grunnene er med', () => {
  const { varsler } = lag([
    { hva: 'RESERVERT', nr: 0, antall: 1 },
    { hva: 'INGEN_KONTAKTINFORMASJON', nr: 0, antall: 2 },
    { hva: 'AVVIST_AV_MOTTAKER', nr: 0, antall: 4 },
    { hva: 'KANALEN_SVARER_IKKE', nr: 0, antall: 8 },
  ]);

  expect(varsler).toMatchObject({ sendt: 0, utenKontakt: 3, feilet: 12 });
  expect(varsler.ikkeNadd).toHaveLength(5);
  expect(varsler.ikkeNadd).toContainEqual({ grunn: 'INGEN_SENDETID', antall: 0 });
});

it('hvor mange purringer de ferdige hadde fått: alle trinn er med, og delene er hele', () => {
  const { ferdigEtterPurringer } = lag([
    { hva: 'PURRET', nr: 3, antall: 1 },
    { hva: 'PURRET', nr: 0, antall: 3 },
  ]);

  expect(ferdigEtterPurringer).toEqual([
    { purringer: 0, antall: 3, andel: 0.75 },
    { purringer: 1, antall: 0, andel: 0 },
    { purringer: 2, antall: 0, andel: 0 },
    { purringer: 3, antall: 1, andel: 0.25 },
  ]);
});

it('medianen er høyst 2,5 prosent og et halvt sekund fra den nederste av de midterste', () => {
  const sekunder = fc.array(fc.integer({ min: 1, max: 300_000_000 }), { minLength: 1 });

  fc.assert(
    fc.property(sekunder, (tider) => {
      const tall = tider.map((s): Tall => {
        // As the database does it (`statistikk_tid`).
        return { hva: 'TID', nr: Math.floor(Math.log(s) / Math.log(1.05)), antall: 1 };
      });
      const riktig = tider.toSorted((a, b) => a - b)[Math.ceil(tider.length / 2) - 1] ?? 0;

      const { medianSekunder = 0 } = lag(tall).oppgaver;

      expect(Math.abs(medianSekunder - riktig)).toBeLessThanOrEqual(riktig * 0.025 + 0.5);
    }),
  );
});

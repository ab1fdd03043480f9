import fc from 'fast-check';
import { NAIVE_TIMER } from '../../felles/klokke/naivkalender.testhjelp.js';
import { osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager } from '../../felles/klokke/oslotid.js';
import { Naivvarsling } from './naivvarsling.testhjelp.js';
import { lagTidslinje } from './tidslinje.js';
import { enOppgave, lest, regler } from './varselplan.testhjelp.js';

const DOGN = 86_400_000;
const START = NAIVE_TIMER[0]!.ms;

it('lover det innbyggeren får når noen ser på klokken hver time i et år', () => {
  const grunnlag = fc
    .record({
      opprettet: fc.nat(700 * DOGN).map((ms) => new Date(START + ms)),
      fristDager: fc.option(fc.oneof(fc.nat(6), fc.nat(90))),
      purringIntervallDager: fc.oneof(fc.nat(4), fc.nat(40)),
    })
    .map(({ fristDager, ...resten }) => ({
      ...resten,
      frist: fristDager === null ? null : leggTilDager(osloDato(resten.opprettet), fristDager),
    }));
  const valgte = fc.record({
    forstegangsvarsel: fc.boolean(),
    maksPurringer: fc.oneof(fc.nat(3), fc.nat(50)),
    sendetid: fc
      .tuple(fc.nat(23), fc.integer({ min: 1, max: 24 }))
      .filter(([fra, til]) => fra < til)
      .map(([fraTime, tilTime]) => ({ fraTime, tilTime })),
  });

  fc.assert(
    fc.property(grunnlag, valgte, (oppgave, valg) => {
      const slutt = oppgave.opprettet.getTime() + 366 * DOGN;
      const sak = { grunnlag: oppgave, regler: valg, erOppe: () => true, slutt };

      const { varsler } = lagTidslinje(oppgave, valg, 51);

      const aret = varsler.filter(({ tid }) => tid.getTime() < slutt);
      expect(aret).toEqual(new Naivvarsling(sak).spill());
    }),
    { numRuns: 200 },
  );
});

const tilfelle = fc.record({
  oppgave: fc.record({
    opprettet: fc.nat(700 * DOGN).map((ms) => new Date(START + ms)),
    fristDager: fc.option(fc.nat(90)),
    purringIntervallDager: fc.integer({ min: 1, max: 20 }),
  }),
  maksPurringer: fc.nat(6),
  forstegangsvarsel: fc.boolean(),
});

it('slutter fordi kommunen ikke sender flere, akkurat når den ellers ville sendt flere', () => {
  fc.assert(
    fc.property(tilfelle, ({ oppgave: { fristDager, ...resten }, ...valg }) => {
      const dag = osloDato(resten.opprettet);
      const frist = fristDager === null ? null : leggTilDager(dag, fristDager);
      const med = (maksPurringer: number) =>
        lagTidslinje({ ...resten, frist }, regler({ ...valg, maksPurringer }), 1_000);
      const { varsler, slutt } = med(valg.maksPurringer);

      const hadde = med(valg.maksPurringer + 1).varsler.length;

      expect(slutt === 'MAKS_PURRINGER').toBe(hadde > varsler.length);
    }),
    { numRuns: 300 },
  );
});

it.each([
  ['når kommunen ikke sender flere', {}, { maksPurringer: 2 }, 3, 'MAKS_PURRINGER'],
  ['når kommunen ikke sender noen', {}, { maksPurringer: 0 }, 1, 'MAKS_PURRINGER'],
  [
    'når den siste av dem er spart til fristen',
    { frist: '2026-12-15', purringIntervallDager: 3 },
    { maksPurringer: 2 },
    3,
    'MAKS_PURRINGER',
  ],
  ['når fristen kommer', { frist: '2026-12-10' }, {}, 4, 'FRIST'],
  ['når fristen kommer før den første påminnelsen', { frist: '2026-11-25' }, {}, 1, 'FRIST'],
  ['når oppgaven ikke har påminnelser', { purringIntervallDager: 0 }, {}, 1, 'PURRING_AV'],
  [
    'når ingenting sendes',
    { purringIntervallDager: 0 },
    { forstegangsvarsel: false },
    0,
    'PURRING_AV',
  ],
  ['når det er flere enn det spørres om', {}, { maksPurringer: 50 }, 20, 'GRENSE'],
  [
    'når neste er lenger fram enn noen planlegger',
    { purringIntervallDager: 36_526 },
    {},
    1,
    'GRENSE',
  ],
  [
    'når fristen er lenger fram enn noen planlegger',
    { frist: '9999-12-31', purringIntervallDager: 40_000 },
    {},
    1,
    'GRENSE',
  ],
])('slutter %s', (_, oppgave, valg, antall, slutt) => {
  const tidslinje = lagTidslinje(enOppgave(undefined, oppgave), regler(valg), 20);

  expect(tidslinje.varsler).toHaveLength(antall);
  expect(tidslinje.slutt).toBe(slutt);
});

it('er tom når fristen går ut før det kan sendes', () => {
  const oppgave = enOppgave('2026-11-24T18:00:00+01:00', { frist: '2026-11-24' });

  expect(lagTidslinje(oppgave, regler(), 51)).toEqual({ varsler: [], slutt: 'FRIST' });
});

it('slutter ikke ved grensen når det siste akkurat får plass', () => {
  const { varsler, slutt } = lagTidslinje(enOppgave(), regler({ maksPurringer: 1 }), 2);

  expect(varsler.map(lest)).toEqual(['F0 tir 24.11 11:00', 'P1 tir 1.12 09:00']);
  expect(slutt).toBe('MAKS_PURRINGER');
});

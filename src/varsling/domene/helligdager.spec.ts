import { erNaivtRod, NAIVE_DATOER } from '../../felles/klokke/naivkalender.testhjelp.js';
import { erHelligdag, forsteApneDag, sisteApneDag } from './helligdager.js';

it.each([
  ['nyttårsdag', '2026-01-01'],
  ['en vanlig søndag', '2026-02-15'],
  ['skjærtorsdag 2026', '2026-04-02'],
  ['langfredag 2026', '2026-04-03'],
  ['første påskedag 2026', '2026-04-05'],
  ['andre påskedag 2026', '2026-04-06'],
  ['første mai', '2026-05-01'],
  ['Kristi himmelfartsdag 2026', '2026-05-14'],
  ['syttende mai 2027, en mandag', '2027-05-17'],
  ['andre pinsedag 2026', '2026-05-25'],
  ['første juledag', '2026-12-25'],
  ['andre juledag', '2026-12-26'],
  ['skjærtorsdag 2027', '2027-03-25'],
  ['første påskedag 2027, natten klokken stilles fram', '2027-03-28'],
  ['andre påskedag 2027', '2027-03-29'],
])('%s (%s) er en helligdag', (_, dato) => {
  expect(erHelligdag(dato)).toBe(true);
});

it.each([
  ['en vanlig lørdag', '2026-02-14'],
  ['onsdag før påske', '2026-04-01'],
  ['påskeaften', '2026-04-04'],
  ['andre mai', '2026-05-02'],
  ['pinseaften', '2026-05-23'],
  ['julaften', '2026-12-24'],
  ['nyttårsaften', '2026-12-31'],
])('%s (%s) er ikke en helligdag', (_, dato) => {
  expect(erHelligdag(dato)).toBe(false);
});

it('hver dag i fire år er en helligdag når den er det i en skrevet kalender, og ellers ikke', () => {
  const feil = NAIVE_DATOER.filter((dato, dag) => erHelligdag(dato) !== erNaivtRod(dag));

  expect(feil).toEqual([]);
});

it.each([
  ['en åpen dag er den selv', '2026-04-01', '2026-04-01', '2026-04-01'],
  ['langfredag', '2026-04-03', '2026-04-04', '2026-04-01'],
  ['andre påskedag', '2026-04-06', '2026-04-07', '2026-04-04'],
  ['andre juledag før en søndag', '2026-12-26', '2026-12-28', '2026-12-24'],
  ['nyttårsdag', '2027-01-01', '2027-01-02', '2026-12-31'],
])('nærmeste åpne dag fram og tilbake: %s', (_, dato, fram, tilbake) => {
  expect(forsteApneDag(dato)).toBe(fram);
  expect(sisteApneDag(dato)).toBe(tilbake);
});

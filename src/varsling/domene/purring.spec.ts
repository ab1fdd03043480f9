import { plantiltak, type Purregrunnlag } from './purring.js';

it.each([
  ['OPPGAVE_OPPRETTET', 3, 'START'],
  ['MOTTAKER_FULLFORT', 3, 'INGEN'],
  ['OPPGAVE_FULLFORT', 3, 'STOPP'],
  ['OPPGAVE_OPPRETTET', 0, 'INGEN'],
  ['OPPGAVE_FULLFORT', 0, 'INGEN'],
] as const)('%s med purring hver %i. dag gir %s', (type: Purregrunnlag['type'], dager, tiltak) => {
  expect(plantiltak({ type, purringIntervallDager: dager })).toBe(tiltak);
});

import { expect, it } from '@jest/globals';
import { antallAv, prosent, tall, varighet } from './tall.js';

/** What keeps a number on one line looks like a space. */
const lest = (tekst: string): string => tekst.replaceAll(/\s/g, ' ');

it('tusener skilles', () => {
  expect(lest(tall(1_234_567))).toBe('1 234 567');
});

it.each([
  [0, '0 %'],
  [0.004, 'under 1 %'],
  [0.75, '75 %'],
  [0.998, 'over 99 %'],
  [1, '100 %'],
])('%s er %s', (andel, ord) => {
  expect(lest(prosent(andel))).toBe(ord);
});

it.each([
  [0, '0 oppgaver'],
  [1, '1 oppgave'],
  [1843, '1 843 oppgaver'],
])('%s er %s', (antall, ord) => {
  expect(lest(antallAv(antall, 'oppgave', 'oppgaver'))).toBe(ord);
});

it.each([
  [20, 'under ett minutt'],
  [65, '1 minutt'],
  [2_400, '40 minutter'],
  [3_600, '1 time'],
  [47 * 3_600, '47 timer'],
  [216_000, '2,5 dager'],
  [14.4 * 86_400, '14 dager'],
])('%s sekunder er %s', (sekunder, ord) => {
  expect(lest(varighet(sekunder))).toBe(ord);
});

import { expect, it } from '@jest/globals';
import { etterPaminnelser } from './etter-paminnelser.js';

const ferdige = (...antall: number[]) => {
  const alle = antall.reduce((sum, ett) => sum + ett, 0);
  return antall.map((ett, purringer) => ({ purringer, antall: ett, andel: ett / alle }));
};
const lest = (rader: ReturnType<typeof etterPaminnelser>): readonly string[] =>
  rader.map(({ ord, celler }) => [ord, ...celler].join(': ').replaceAll(/\s/g, ' '));

it('er tomt når ingen er ferdige', () => {
  expect(etterPaminnelser([[], []])).toEqual([]);
});

it('fem påminnelser og flere er én rad', () => {
  expect(lest(etterPaminnelser([ferdige(50, 20, 10, 0, 10, 5, 0, 5)]))).toEqual([
    'Uten påminnelse: 50 % (50)',
    'Etter én påminnelse: 20 % (20)',
    'Etter 2: 10 % (10)',
    'Etter 3: 0 % (0)',
    'Etter 4: 10 % (10)',
    'Etter 5 eller flere: 10 % (10)',
  ]);
});

it('den som har færre rader, har ingen i de andres', () => {
  expect(lest(etterPaminnelser([ferdige(1, 1), ferdige(3), []]))).toEqual([
    'Uten påminnelse: 50 % (1): 100 % (3): 0 % (0)',
    'Etter én påminnelse: 50 % (1): 0 % (0): 0 % (0)',
  ]);
});

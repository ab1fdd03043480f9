import { expect, it } from '@jest/globals';
import { andresHandling, tjenestehandling } from './ord.js';

it.each([
  ['IKKE_TATT_I_BRUK', 'I_BRUK', 'tok tjenesten i bruk'],
  ['I_BRUK', 'PAUSET', 'satte tjenesten på pause'],
  ['PAUSET', 'I_BRUK', 'startet tjenesten igjen'],
  ['PAUSET', 'TATT_UT', 'tok tjenesten ut av bruk'],
  ['TATT_UT', 'I_BRUK', 'tok tjenesten i bruk'],
] as const)('fra %s til %s: noen %s', (fra, til, handling) => {
  expect(tjenestehandling(fra, til)).toBe(handling);
});

it('gjorde en annen det samme, er det ingenting igjen å gjøre', () => {
  expect(andresHandling({ sa: 'I_BRUK', ville: 'PAUSET', star: 'PAUSET' })).toBe(
    'En annen satte tjenesten på pause rett før deg. Det står slik du ville, så du trenger ikke gjøre noe mer.',
  );
});

it('gjorde en annen noe annet, er valget ikke utført', () => {
  expect(andresHandling({ sa: 'I_BRUK', ville: 'PAUSET', star: 'TATT_UT' })).toMatch(
    /^En annen tok tjenesten ut av bruk mens .* ikke utført/,
  );
});

it('gjaldt den andres endring noe annet enn statusen, er det ingenting å si om den', () => {
  expect(andresHandling({ sa: 'I_BRUK', ville: 'PAUSET', star: 'I_BRUK' })).toBeUndefined();
});

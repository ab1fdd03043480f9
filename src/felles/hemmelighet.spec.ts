import { nyHemmelighet, avtrykk, stemmer } from './hemmelighet.js';

it('bare det samme passordet stemmer', () => {
  const passord = nyHemmelighet();
  const hash = avtrykk(passord);

  expect(stemmer(passord, hash)).toBe(true);
  expect(stemmer(`${passord} `, hash)).toBe(false);
  expect(stemmer('', hash)).toBe(false);
});

it('et passord er 256 tilfeldige bit og kan stå i et hode', () => {
  const passord = Array.from({ length: 100 }, nyHemmelighet);

  expect(new Set(passord).size).toBe(100);
  expect(passord.every((p) => /^[\w-]{43}$/.test(p))).toBe(true);
});

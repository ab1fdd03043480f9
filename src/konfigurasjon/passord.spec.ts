import { nyttPassord, passordHash, passordStemmer } from './passord.js';

it('bare det samme passordet stemmer', () => {
  const passord = nyttPassord();
  const hash = passordHash(passord);

  expect(passordStemmer(passord, hash)).toBe(true);
  expect(passordStemmer(`${passord} `, hash)).toBe(false);
  expect(passordStemmer('', hash)).toBe(false);
});

it('et passord er 256 tilfeldige bit og kan stå i et hode', () => {
  const passord = Array.from({ length: 100 }, nyttPassord);

  expect(new Set(passord).size).toBe(100);
  expect(passord.every((p) => /^[\w-]{43}$/.test(p))).toBe(true);
});

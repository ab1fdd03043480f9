import { startsprak } from './startsprak.js';

it.each([
  ['nn-NO,nn;q=0.9,en;q=0.5', 'nn'],
  ['en;q=0.5, se;q=0.8', 'se'],
  ['sme', 'se'],
  ['no', 'nb'],
  ['NN', 'nn'],
  ['de-DE,de;q=0.9,en;q=0.8', 'en'],
  ['en;q=0, nn;q=0.1', 'nn'],
  ['nbx', 'nb'],
  ['fr', 'nb'],
  ['*', 'nb'],
  [',;q=,', 'nb'],
  ['constructor', 'nb'],
])('nettleseren som ber om «%s», får %s', (onsket, sprak) => {
  expect(startsprak({ 'accept-language': onsket })).toBe(sprak);
});

it('den som ikke ber om noe, får bokmål', () => {
  expect(startsprak({})).toBe('nb');
});

it('det som er valgt før, går foran det nettleseren ber om', () => {
  const hoder = { cookie: 'a=b; min-kommune-sprak=se', 'accept-language': 'en' };

  expect(startsprak(hoder)).toBe('se');
});

it('et valg som ikke finnes, er ikke noe valg', () => {
  const hoder = { cookie: 'min-kommune-sprak=../../etc', 'accept-language': 'en' };

  expect(startsprak(hoder)).toBe('en');
});

import { endrede } from './endring.js';

describe('det som er endret', () => {
  it.each([
    ['ingenting', { a: 1, b: { c: 2 } }, { a: 1, b: { c: 2 } }, undefined],
    [
      'bare feltene som er forskjellige',
      { a: 1, b: { c: 2 }, d: [1] },
      { a: 1, b: { c: 3 }, d: [1] },
      { for: { b: { c: 2 } }, etter: { b: { c: 3 } } },
    ],
    [
      'en tekst uten alle de andre',
      { tekster: { nb: { a: '1', b: '2' }, nn: { a: '3' } } },
      { tekster: { nb: { a: '1', b: 'ny' }, nn: { a: '3' } } },
      { for: { tekster: { nb: { b: '2' } } }, etter: { tekster: { nb: { b: 'ny' } } } },
    ],
    [
      'den første teksten',
      { tekster: {} },
      { tekster: { nb: { a: '1' } } },
      { for: { tekster: {} }, etter: { tekster: { nb: { a: '1' } } } },
    ],
    [
      'en rekkefølge, hel',
      { kanaler: ['EPOST', 'SMS'] },
      { kanaler: ['SMS', 'EPOST'] },
      { for: { kanaler: ['EPOST', 'SMS'] }, etter: { kanaler: ['SMS', 'EPOST'] } },
    ],
    ['et nytt felt', { a: 1 }, { a: 1, b: 2 }, { for: {}, etter: { b: 2 } }],
    ['et felt som er borte', { a: 1, b: 2 }, { a: 1 }, { for: { b: 2 }, etter: {} }],
  ])('%s', (_, for_, etter, ventet) => {
    expect(endrede(for_, etter)).toEqual(ventet);
  });
});

import { etagAv, passer } from './etag.js';

it('det samme innholdet har det samme merket, et annet et annet', () => {
  expect(etagAv({ a: 1 })).toBe(etagAv({ a: 1 }));
  expect(etagAv({ a: 1 })).not.toBe(etagAv({ a: 2 }));
  expect(etagAv({ a: 1 })).toMatch(/^"[\w-]{22}"$/);
});

it.each([
  ['"a"', true],
  ['"b", "a"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['W/"a"', true],
  ['', false],
])('If-Match: %s slipper gjennom det som har merket "a": %s', (ifMatch, ventet) => {
  expect(passer(ifMatch, '"a"')).toBe(ventet);
});

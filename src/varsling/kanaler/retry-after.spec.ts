import { ventTid } from './retry-after.js';

const na = Date.parse('2026-03-04T09:00:00Z');

it.each([
  [null, undefined],
  ['120', 120_000],
  ['0', 0],
  ['Wed, 04 Mar 2026 09:00:30 GMT', 30_000],
  ['Wed, 04 Mar 2026 08:00:00 GMT', 0],
  ['99999999999', 3_600_000],
  ['snart', undefined],
])('Retry-After: %s er %s ms', (hode, ms) => {
  expect(ventTid(hode, na)).toBe(ms);
});

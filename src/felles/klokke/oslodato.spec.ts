import { dagerMellom, osloDato } from './oslodato.js';

it.each([
  ['vinter, like før midnatt', '2026-01-15T22:59:59Z', '2026-01-15'],
  ['vinter, midnatt', '2026-01-15T23:00:00Z', '2026-01-16'],
  ['sommer, like før midnatt', '2026-07-15T21:59:59Z', '2026-07-15'],
  ['sommer, midnatt', '2026-07-15T22:00:00Z', '2026-07-16'],
  ['natten klokken stilles fram', '2026-03-29T00:30:00Z', '2026-03-29'],
  ['natten klokken stilles tilbake', '2026-10-25T22:59:59Z', '2026-10-25'],
])('datoen i Oslo: %s', (_, tidspunkt, dato) => {
  expect(osloDato(new Date(tidspunkt))).toBe(dato);
});

it.each([
  ['2026-03-28', '2026-03-30', 2],
  ['2026-10-24', '2026-10-26', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-05-02', '2026-05-01', -1],
])('fra %s til %s er det %i døgn, også når klokken stilles', (fra, til, dager) => {
  expect(dagerMellom(fra, til)).toBe(dager);
});

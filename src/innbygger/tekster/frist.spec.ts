import { fristtekst } from './frist.js';

it.each([
  ['nb', '2026-03-04', 1, 'Frist i morgen, 4. mars'],
  ['nb', '2026-05-12', 69, 'Frist 12. mai'],
  ['nb', '2026-03-03', -1, 'Fristen gikk ut 3. mars'],
  ['nb', '2027-01-01', 1, 'Frist i morgen, 1. januar 2027'],
  ['nb', '2026-12-31', -1, 'Fristen gikk ut 31. desember 2026'],
  ['nn', '2026-03-06', 3, 'Frist om 3 dagar, 6. mars'],
  ['en', '2026-03-04', 0, 'Deadline today, 4 March'],
  ['se', '2026-03-04', 1, 'Áigemearri ihttin, njukčamánu 4. b.'],
] as const)('på %s, frist %s, %i dager igjen', (sprak, frist, dager, tekst) => {
  expect(fristtekst(frist, dager, sprak)).toBe(tekst);
});

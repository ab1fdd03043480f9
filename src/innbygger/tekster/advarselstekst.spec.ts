import { advarselstekst } from './advarselstekst.js';
import { langDato } from './dato.js';

const frist = '2026-03-04';

it.each([
  ['nb', 1, 'Fristen er i morgen, 4. mars 2026.'],
  ['nb', 3, 'Fristen er om 3 dager, 4. mars 2026.'],
  ['nn', 1, 'Fristen er i morgon, 4. mars 2026.'],
  ['nn', 3, 'Fristen er om 3 dagar, 4. mars 2026.'],
  ['en', 0, 'The deadline is today, 4 March 2026.'],
  ['en', 3, 'The deadline is in 3 days, 4 March 2026.'],
  ['se', 1, 'Áigemearri lea ihttin, njukčamánu 4. b. 2026.'],
  ['se', 3, 'Áigemearri lea 3 beaivvi geažes, njukčamánu 4. b. 2026.'],
] as const)('på %s, %i dager før', (sprak, dager, tekst) => {
  expect(advarselstekst({ type: 'FRIST_NAER', frist, dager }, sprak)).toBe(tekst);
});

it.each([
  ['nb', 'Fristen gikk ut 4. mars 2026. Du kan prøve likevel, eller spørre kommunen.'],
  ['nn', 'Fristen gjekk ut 4. mars 2026. Du kan prøve likevel, eller spørje kommunen.'],
  ['en', 'The deadline passed on 4 March 2026. You can try anyway, or ask the municipality.'],
  [
    'se',
    'Áigemearri nogai njukčamánu 4. b. 2026. Sáhtát liikká geahččalit, dahje jearrat suohkanis.',
  ],
] as const)('på %s, etter fristen', (sprak, tekst) => {
  expect(advarselstekst({ type: 'FRIST_UTE', frist }, sprak)).toBe(tekst);
});

it('alle tolv måneder har et navn på alle språk', () => {
  const navn = (['nb', 'nn', 'en', 'se'] as const).flatMap((sprak) =>
    Array.from({ length: 12 }, (_, i) =>
      langDato(`2026-${String(i + 1).padStart(2, '0')}-01`, sprak),
    ),
  );

  expect(navn.filter((dato) => dato.includes('undefined'))).toEqual([]);
});

import { erOrgnr } from './orgnr.js';

it.each(['123456785', '310990108', '310990302'])('%s er gyldig', (orgnr) => {
  expect(erOrgnr(orgnr)).toBe(true);
});

it.each(['123456784', '12345678', '1234567855', '12345678x', ''])('%s er ikke gyldig', (orgnr) => {
  expect(erOrgnr(orgnr)).toBe(false);
});

it('en kontrollsum som skulle vært 10, har ikke noe gyldig siffer', () => {
  const utenSiffer = Array.from({ length: 300 }, (_, i) => String(10_000_000 + i)).find((start) =>
    Array.from({ length: 10 }, (_, siffer) => erOrgnr(`${start}${siffer}`)).every(
      (gyldig) => !gyldig,
    ),
  );

  expect(utenSiffer).toBeDefined();
});

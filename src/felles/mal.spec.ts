import fc from 'fast-check';
import { fyll, ukjenteKlammer } from './mal.js';

it.each([
  ['Hei fra {komune}.', ['{komune}']],
  ['{kommune} {tittel} {frist} {antall} {portal}', []],
  ['{ kommune }', ['{ kommune }']],
  ['{Kommune}', ['{Kommune}']],
  ['{kommune', ['{kommune']],
  ['kommune}', ['}']],
  ['{{kommune}}', ['{', '}']],
  ['{a} og {b} og {a}', ['{a}', '{b}']],
  ['{constructor}', ['{constructor}']],
])('i malen «%s» er %j det som ikke kan fylles ut', (tekst, ukjent) => {
  expect(ukjenteKlammer(tekst)).toEqual(ukjent);
});

it('en setning om noe som ikke er kjent, utelates', () => {
  expect(fyll('Fra {kommune}.\nFrist: {frist}.\n\nHei.', { kommune: 'Nordli' })).toEqual([
    'Fra Nordli.',
    'Hei.',
  ]);
});

it('en verdi settes inn én gang og som den er', () => {
  const verdi = fc.string({
    unit: fc.constantFrom('{', '}', '$', '&', '1', 'tittel', 'frist', 'x'),
  });

  fc.assert(
    fc.property(verdi, verdi, (tittel, kommune) => {
      const [tekst] = fyll('<{tittel}|{kommune}|{tittel}>', { tittel, kommune, frist: 'NEI' });

      expect(tekst).toBe(`<${tittel}|${kommune}|${tittel}>`);
    }),
  );
});

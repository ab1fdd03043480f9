import fc from 'fast-check';
import { fyll, kontrollerMal, type Mal } from './mal.js';
import { STANDARDMALER } from './maler/standardmaler.js';

const mal = (tekst: string): Mal => ({ emne: 'Hei', tekst, sms: 'Hei' });

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
  expect(kontrollerMal(mal(tekst))).toEqual(ukjent);
});

it.each(['emne', 'tekst', 'sms'] as const)('en ukjent plassholder i %s blir funnet', (del) => {
  expect(kontrollerMal({ ...mal(''), [del]: '{navn}' })).toEqual(['{navn}']);
});

it('alle standardmaler kan brukes', () => {
  const alle = Object.values(STANDARDMALER).flatMap(({ maler }) => Object.values(maler));

  expect(alle).toHaveLength(16);
  expect(alle.flatMap(kontrollerMal)).toEqual([]);
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

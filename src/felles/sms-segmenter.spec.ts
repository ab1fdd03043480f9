import fc from 'fast-check';
import { smsSegmenter } from './sms-segmenter.js';

it.each([
  ['', 'GSM7', 0, 1],
  ['a'.repeat(160), 'GSM7', 160, 1],
  ['a'.repeat(161), 'GSM7', 161, 2],
  ['a'.repeat(306), 'GSM7', 306, 2],
  ['a'.repeat(307), 'GSM7', 307, 3],
  ['æøåÆØÅ', 'GSM7', 6, 1],
  ['^{}\\[]~|€', 'GSM7', 18, 1],
  ['€'.repeat(80), 'GSM7', 160, 1],
  ['«', 'UCS2', 1, 1],
  ['áčđŋšŧž', 'UCS2', 7, 1],
  ['ŋ'.repeat(70), 'UCS2', 70, 1],
  ['ŋ'.repeat(71), 'UCS2', 71, 2],
  ['ŋ'.repeat(134), 'UCS2', 134, 2],
  ['ŋ'.repeat(135), 'UCS2', 135, 3],
  ['😀', 'UCS2', 2, 1],
] as const)('«%s» er %s, %i tegn og %i segmenter', (tekst, koding, tegn, segmenter) => {
  expect(smsSegmenter(tekst)).toEqual({ koding, tegn, segmenter });
});

it('et tegn som tar to plasser, deles ikke mellom to segmenter', () => {
  expect(smsSegmenter(`${'a'.repeat(152)}€${'a'.repeat(152)}`).segmenter).toBe(3);
  expect(smsSegmenter(`${'ŋ'.repeat(66)}😀${'ŋ'.repeat(66)}`).segmenter).toBe(3);
});

const tekst = fc.string({ unit: 'grapheme', maxLength: 400 });

it('tegnene har plass i segmentene, og nesten fyller dem', () => {
  fc.assert(
    fc.property(tekst, (noe) => {
      const { koding, tegn, segmenter } = smsSegmenter(noe);
      const del = koding === 'GSM7' ? 153 : 67;
      expect(tegn <= (koding === 'GSM7' ? 160 : 70)).toBe(segmenter === 1);
      if (segmenter > 1) {
        expect(tegn).toBeLessThanOrEqual(segmenter * del);
        expect(tegn).toBeGreaterThan((segmenter - 1) * (del - 1));
      }
    }),
  );
});

it('en lengre tekst får aldri færre segmenter', () => {
  fc.assert(
    fc.property(tekst, tekst, (noe, mer) => {
      expect(smsSegmenter(noe + mer).segmenter).toBeGreaterThanOrEqual(smsSegmenter(noe).segmenter);
    }),
  );
});

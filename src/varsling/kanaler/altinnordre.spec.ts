import fc from 'fast-check';
import { forkortSms } from './altinnordre.js';

/** As .NET's `HttpUtility.UrlEncode` writes it, one byte at a time. */
const somIAdresse = (tekst: string): string =>
  [...Buffer.from(tekst)]
    .map((byte) => {
      const tegn = String.fromCharCode(byte);
      if (tegn === ' ') return '+';
      return /[A-Za-z0-9\-_.!*()]/.test(tegn) ? tegn : `%${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');

it('det som får plass i seksten deler, sendes som det er', () => {
  const akkurat = 'a'.repeat(16 * 134);

  expect(forkortSms(akkurat)).toBe(akkurat);
  expect(forkortSms('å'.repeat(357))).toBe('å'.repeat(357));
});

it('det som er for langt, kortes så det synes', () => {
  expect(forkortSms('a'.repeat(16 * 134 + 1))).toBe(`${'a'.repeat(16 * 134 - 3)}...`);
  expect(forkortSms('å'.repeat(358))).toBe(`${'å'.repeat(356)}...`);
});

it('ingen SMS er lengre enn det Altinn sender, og ingen tegn er delt', () => {
  const tekst = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 3_000, size: 'max' });

  fc.assert(
    fc.property(tekst, (sms) => {
      const kort = forkortSms(sms);

      expect(somIAdresse(kort).length).toBeLessThanOrEqual(16 * 134);
      if (kort === sms) return;
      expect(somIAdresse(sms).length).toBeGreaterThan(16 * 134);
      expect(kort).toMatch(/\.\.\.$/);
      expect(sms.startsWith(kort.slice(0, -3))).toBe(true);
      expect(kort.isWellFormed()).toBe(true);
    }),
    { numRuns: 50, endOnFailure: true },
  );
});

import fc from 'fast-check';
import { fyll, type Verdier } from '../../felles/mal.js';
import { paEnLinje } from '../../felles/pa-en-linje.js';
import { SMS_HOYST, smsSegmenter } from '../../felles/sms-segmenter.js';
import { skrivSms } from './smstekst.js';

const MAL = 'Du har en oppgave fra {kommune}.\nDen heter "{tittel}".\nLogg inn på {portal}.';
const KJENT = { kommune: 'Fjordvik kommune', portal: 'min.kommune.no' };

/** Every length of the title is tried, the longest first. */
function provAlle(mal: string, verdier: Verdier): string {
  const { tittel = '', ...kjent } = verdier;
  const med = (kjente: Verdier): string => paEnLinje(fyll(mal, kjente).join(' '));
  const forsok = (navn: string): string => {
    const sms = med({ ...kjent, tittel: `${navn}...` });
    return smsSegmenter(sms).koding === 'GSM7' ? sms : med({ ...kjent, tittel: `${navn}…` });
  };
  const harPlass = (sms: string): boolean => smsSegmenter(sms).segmenter <= SMS_HOYST;
  if (harPlass(med(verdier))) return med(verdier);
  const tegn = Array.from(new Intl.Segmenter().segment(tittel), ({ segment }) => segment);
  for (let lengde = tegn.length - 1; lengde > 0; lengde--) {
    const sms = forsok(tegn.slice(0, lengde).join('').trimEnd());
    if (harPlass(sms)) return sms;
  }
  return med(kjent);
}

it('en tittel som forkortes, er så lang som den kan være', () => {
  // Signs that take one or two places, that change the encoding, that are several code points, and that are cut away.
  const tegn = fc.constantFrom('a', 'å', '€', '[', 'ŋ', '😀', '👩‍👩‍👧', ' ', '\u202e', '\ud83d');
  const vanlige = fc.constantFrom('a', 'b', ' ', '€');
  const tittel = fc
    .tuple(
      fc.string({ unit: vanlige, minLength: 0, maxLength: 550, size: 'max' }),
      fc.string({ unit: tegn, minLength: 0, maxLength: 200, size: 'max' }),
    )
    .map((deler) => deler.join(''));
  const mal = fc.constantFrom(MAL, '{tittel}{tittel}\nŋ', 'Hei.\n€{tittel}€ og {tittel}', 'Hei.');

  fc.assert(
    fc.property(mal, tittel, (tekst, navn) => {
      const verdier = { ...KJENT, tittel: navn };

      expect(skrivSms(tekst, verdier)).toBe(provAlle(tekst, verdier));
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

it('en tittel er med når én bokstav av den har plass, og ikke ellers', () => {
  const fyllt = (bokstaver: number) => `${'a'.repeat(bokstaver)}.\nOm {tittel}`;
  const full = SMS_HOYST * 153;

  expect(skrivSms(fyllt(full - '. Om b...'.length), { tittel: 'b'.repeat(9) })).toMatch(
    /Om b\.{3}$/,
  );
  expect(skrivSms(fyllt(full + 1 - '. Om b...'.length), { tittel: 'b'.repeat(9) })).toMatch(/a\.$/);
});

import fc from 'fast-check';
import { smsSegmenter } from '../../felles/sms-segmenter.js';
import { skriv, SPRAK, varsel } from './skriv-melding.testhjelp.js';

describe('en tittel utenfra', () => {
  const medTittel = (tittel: string, sprak: (typeof SPRAK)[number] = 'nb') =>
    skriv({ sprak, varsler: [varsel({ tittel })], visTittel: true });

  it('er tekst i HTML-delen, aldri merker', () => {
    const { html } = medTittel('<img src=x onerror="a()"> & \'b\'');

    expect(html).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &#39;b&#39;');
    expect(html).not.toContain('<img');
  });

  it('er ingen mal: plassholdere i den blir stående', () => {
    expect(medTittel('{kommune} $& {x}').tekst).toContain('«{kommune} $& {x}»');
  });

  it('som er tom, nevnes ikke', () => {
    expect(medTittel(' \n ').tekst).toBe(skriv().tekst);
  });

  it('forkortes i SMS-en til fire segmenter, med tre punktum så alt forblir GSM-7', () => {
    const { sms } = medTittel('Å'.repeat(900));

    expect(sms).toMatch(/Å\.\.\."\. Frist: 30\. september 2026\. Logg inn på min\.kommune\.no\.$/);
    expect(smsSegmenter(sms)).toEqual({ koding: 'GSM7', tegn: 4 * 153, segmenter: 4 });
  });

  it('forkortes med … der SMS-en uansett er UCS-2', () => {
    const { sms } = medTittel('Čálit '.repeat(60), 'se');

    expect(sms).toContain('…"');
    expect(smsSegmenter(sms)).toMatchObject({ koding: 'UCS2', segmenter: 4 });
  });

  it('deles ikke inne i et tegn', () => {
    expect(medTittel('👩‍👩‍👧'.repeat(60)).sms).toMatch(/"(👩‍👩‍👧)+…"/u);
  });
});

it('uansett tittel og navn: ingen styretegn, hele tegn, høyst fire segmenter, resten av SMS-en hel', () => {
  const vilkarlig = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 255 }),
    fc.string({
      unit: fc.constantFrom('a', '€', '\n', '\r', '\u202e', '😀', '{frist}'),
      maxLength: 255,
    }),
  );
  fc.assert(
    fc.property(
      vilkarlig,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...SPRAK),
      (tittel, kommunenavn, sprak) => {
        const melding = skriv({
          varsler: [varsel({ tittel })],
          kommunenavn,
          sprak,
          visTittel: true,
        });
        const { emne, sms, avsender, html } = melding;

        expect(`${emne}${sms}${avsender}`).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
        expect(html.isWellFormed()).toBe(true);
        expect(smsSegmenter(sms).segmenter).toBeLessThanOrEqual(4);
        expect(sms).toMatch(/min\.kommune\.no\.$/);
      },
    ),
  );
});

import fc from 'fast-check';
import { smsSegmenter } from './sms-segmenter.js';
import { skrivMelding, type Varsel, type Varselinnhold } from './skriv-melding.js';

const SPRAK = ['nb', 'nn', 'en', 'se'] as const;
const TYPER = ['FORSTEGANGSVARSEL', 'PURRING', 'SISTE_PURRING'] as const;
const valg = { portal: 'min.kommune.no' };

const varsel = (over: Partial<Varsel> = {}): Varsel => ({
  type: 'FORSTEGANGSVARSEL',
  tittel: 'Samtykke til skoletur',
  frist: '2026-09-30',
  ...over,
});
const innhold = (over: Partial<Varselinnhold> = {}): Varselinnhold => ({
  id: '4f0c',
  kommunenavn: 'Fjordvik kommune',
  sprak: 'nb',
  varsler: [varsel()],
  visTittel: false,
  ...over,
});
const skriv = (over: Partial<Varselinnhold> = {}) => skrivMelding(innhold(over), valg);
const alt = ({ emne, tekst, html, sms }: ReturnType<typeof skriv>): string[] => [
  emne,
  tekst,
  html,
  sms,
];

it('et varsel sier hvem det er fra, fristen og hvor du logger inn', () => {
  const { avsender, emne, tekst, sms } = skriv();

  expect(avsender).toBe('Fjordvik kommune');
  expect(emne).toBe('Du har en oppgave fra Fjordvik kommune');
  expect(tekst).toBe(`Du har fått en oppgave fra Fjordvik kommune.

Frist: 30. september 2026.

Logg inn på min.kommune.no for å se hva du skal gjøre.

Vi sender aldri lenker. Skriv adressen i nettleseren selv.

Du kan ikke svare på denne meldingen.`);
  expect(sms).toBe(
    'Du har en oppgave fra Fjordvik kommune. Frist: 30. september 2026. Logg inn på min.kommune.no.',
  );
});

it('en frist som ikke er kjent, nevnes ikke', () => {
  expect(alt(skriv({ varsler: [varsel({ frist: null })] })).join()).not.toMatch(/frist/i);
});

it('tittelen står der kommunen vil det, og ellers ingen steder', () => {
  const flere = [varsel(), varsel({ tittel: 'Samtykke til vaksine', frist: null })];

  for (const varsler of [flere, flere.slice(0, 1)]) {
    expect(alt(skriv({ varsler })).join()).not.toContain('Samtykke');
    expect(skriv({ varsler, visTittel: true }).tekst).toContain('Samtykke til skoletur');
    expect(skriv({ varsler, visTittel: true }).html).toContain('Samtykke til skoletur');
  }
  expect(skriv({ visTittel: true }).sms).toContain('Den heter "Samtykke til skoletur".');
  expect(skriv({ visTittel: true }).emne).not.toContain('Samtykke');
});

it('flere varsler blir én melding, med den første fristen', () => {
  const varsler = [
    varsel({ type: 'PURRING', frist: '2026-12-01' }),
    varsel({ tittel: 'Skolestart', frist: '2026-03-04' }),
    varsel({ tittel: 'SFO', frist: null }),
  ];

  const { emne, tekst, html, sms } = skriv({ varsler, visTittel: true });

  expect(emne).toBe('Du har 3 oppgaver fra Fjordvik kommune');
  expect(tekst).toContain(`Du har 3 oppgaver fra Fjordvik kommune.

- Samtykke til skoletur (frist 1. desember 2026)
- Skolestart (frist 4. mars 2026)
- SFO

Første frist: 4. mars 2026.`);
  expect(html).toContain('<li>Skolestart (frist 4. mars 2026)</li>');
  expect(sms).toBe(
    'Du har 3 oppgaver fra Fjordvik kommune. Første frist: 4. mars 2026. Logg inn på min.kommune.no.',
  );
});

it.each([
  ['nb', 'Siste påminnelse: Du har en oppgave fra Fjordvik kommune'],
  ['nn', 'Siste påminning: Du har ei oppgåve frå Fjordvik kommune'],
  ['en', 'Last reminder: You have a task from Fjordvik kommune'],
  ['se', 'Maŋimuš muittuhus: Dus lea bargamuš. Sáddejeaddji: Fjordvik kommune'],
] as const)('på %s er emnet for siste påminnelse «%s»', (sprak, emne) => {
  expect(skriv({ sprak, varsler: [varsel({ type: 'SISTE_PURRING' })] }).emne).toBe(emne);
});

it.each(TYPER.flatMap((type) => (['nb', 'nn', 'en'] as const).map((s) => [type, s] as const)))(
  '%s på %s er ett SMS-segment, med et kommunenavn på 40 tegn og uten tittel',
  (type, sprak) => {
    const kommunenavn = 'Ååå'.repeat(14).slice(0, 40);

    for (const varsler of [[varsel({ type })], [varsel({ type }), varsel({ type })]]) {
      const { sms } = skriv({ kommunenavn, sprak, varsler });

      expect(smsSegmenter(sms)).toMatchObject({ koding: 'GSM7', segmenter: 1 });
    }
  },
);

it('ingen melding har en lenke, et bilde eller noe som hentes', () => {
  for (const sprak of SPRAK) {
    for (const type of TYPER) {
      const melding = skriv({ sprak, varsler: [varsel({ type })] });

      expect(alt(melding).join('\n')).not.toMatch(/:\/\/|www\.|<a\b|<img|<link|href|src=|url\(/i);
      expect(melding.tekst).toContain('min.kommune.no');
      expect(melding.sms).toContain('min.kommune.no');
    }
  }
});

it('HTML-delen sier språket, har én overskrift og følger leserens lyse eller mørke', () => {
  for (const sprak of SPRAK) {
    const { html, emne } = skriv({ sprak });

    expect(html).toContain(`<html lang="${sprak}">`);
    expect(html.match(/<h[1-6]/g)).toEqual(['<h1']);
    expect(html).toContain(`${emne}</h1>`);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/[^-]color:|background/);
  }
});

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

it('en melding uten varsler er en feil hos oss', () => {
  expect(() => skriv({ varsler: [] })).toThrow('uten varsler');
});

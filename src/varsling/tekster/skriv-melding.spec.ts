import { smsSegmenter } from '../../felles/sms-segmenter.js';
import { skrivMelding } from './skriv-melding.js';
import { innhold, skriv, SPRAK, varsel } from './skriv-melding.testhjelp.js';

const TYPER = ['FORSTEGANGSVARSEL', 'PURRING', 'SISTE_PURRING'] as const;
const valg = { portal: 'min.kommune.no', egne: {} };

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

it('avsenderen er den kommunen har sagt, på én linje; i teksten heter kommunen det den heter', () => {
  const { avsender, tekst } = skriv({ avsender: 'Fjordvik\r\nBcc: x@y.no' });

  expect(avsender).toBe('Fjordvik Bcc: x@y.no');
  expect(tekst).toContain('fra Fjordvik kommune.');
});

it.each(['Fyll ut https://ond.example/x nå', 'Se bit.ly/x', 'Svar på ond.no'])(
  'en tittel med en lenke nevnes ikke: «%s»',
  (tittel) => {
    const enkelt = skriv({ varsler: [varsel({ tittel })], visTittel: true });
    const flere = skriv({ varsler: [varsel({ tittel }), varsel()], visTittel: true });

    expect([...alt(enkelt), ...alt(flere)].join()).not.toMatch(/ond|bit\.ly/);
    expect(flere.tekst).toContain('Samtykke til skoletur');
  },
);

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
    varsel({ frist: '2026-12-01' }),
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
  ['nb', 'Påminnelse: Du har 2 oppgaver fra Fjordvik kommune', 'Vi minner om at du har 2'],
  ['nn', 'Påminning: Du har 2 oppgåver frå Fjordvik kommune', 'Vi minner om at du har 2'],
  ['en', 'Reminder: You have 2 tasks from Fjordvik kommune', 'This is a reminder that you have 2'],
  [
    'se',
    'Muittuhus: Dus leat 2 bargamuša. Sáddejeaddji: Fjordvik kommune',
    'Muittuhus: Dus leat 2',
  ],
] as const)('er alle påminnelser, sier meldingen det på %s: «%s»', (sprak, ventet, begynnelse) => {
  for (const type of ['PURRING', 'SISTE_PURRING'] as const) {
    const varsler = [varsel({ type: 'PURRING' }), varsel({ type })];
    const { emne, tekst, sms } = skriv({ sprak, varsler });

    expect(emne).toBe(ventet);
    expect(sms.startsWith(`${ventet}. `)).toBe(true);
    expect(tekst.startsWith(begynnelse)).toBe(true);
  }
});

it('er en av oppgavene ny, er meldingen ingen påminnelse', () => {
  const { emne } = skriv({ varsler: [varsel(), varsel({ type: 'PURRING' })] });

  expect(emne).toBe('Du har 2 oppgaver fra Fjordvik kommune');
});

it('kommunens egen tekst om flere gjelder også når noe er en påminnelse', () => {
  const egen = { emne: 'Flere fra {kommune}', tekst: 'Hei.', sms: 'Hei.' };
  const varsler = [varsel(), varsel({ type: 'PURRING' })];

  const { emne } = skrivMelding(innhold({ varsler }), {
    ...valg,
    egne: { nb: { FLERE: egen } },
  });

  expect(emne).toBe('Flere fra Fjordvik kommune');
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

it('en melding uten varsler er en feil hos oss', () => {
  expect(() => skriv({ varsler: [] })).toThrow('uten varsler');
});

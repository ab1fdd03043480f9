import fc from 'fast-check';
import { settInn } from '../../felles/mal.js';
import { smsSegmenter } from '../../felles/sms-segmenter.js';
import { tekstfeil, type Tekstregler } from './varseltekst.js';

const NUMMER = '<nummer>';
const regler: Tekstregler = {
  kommunenavn: 'Fjordvik kommune',
  portal: 'oppgaver.fjordvik.no',
  inneholderPersonnummer: (tekst) => tekst.includes(NUMMER),
};
const mal = { emne: 'Hei fra {kommune}', tekst: 'Logg inn på {portal}.', sms: 'Hei.' };
const feilene = (endret: Partial<typeof mal>, andre: Partial<Tekstregler> = {}) =>
  tekstfeil({ nn: { PURRING: { ...mal, ...endret } } }, { ...regler, ...andre });
const feil = (del: keyof typeof mal, melding: RegExp) => [
  { felt: `/tekster/nn/PURRING/${del}`, melding: expect.stringMatching(melding) as string },
];

it.each([
  ['Fra {komune}', /har \{komune\}, som ikke kan fylles ut\. Du kan bruke \{kommune\}/],
  ['Fra {kommune', /har \{kommune, som/],
  ['Se https://min.kommune.no', /«https:\/\/min\.kommune\.no», som telefoner gjør til en lenke/],
  ['Se ond.no', /«ond\.no»/],
  ['Skriv til post@{portal}', /«post@oppgaver\.fjordvik\.no»/],
  ['Se {portal}/skjema', /«oppgaver\.fjordvik\.no\/skjema»/],
  ['Den heter {tittel}.no\nHei.', /«tittel\.no»/],
  ['a\0b', /tegn som ikke kan lagres/],
  ['a\ud83d', /tegn som ikke kan lagres/],
  ['Husk {tittel}.\nFrist {frist}.', /minst én linje/],
  ['Frist {frist}', /Skriv \{frist\} på en linje for seg\. Har oppgaven ingen frist, blir hele/],
  [' \n ', /^kan ikke være tom$/],
])('SMS-en «%s» blir avvist der den står', (sms, melding) => {
  expect(feilene({ sms })).toEqual(feil('sms', melding));
});

it('emnet er én linje', () => {
  expect(feilene({ emne: 'Hei\nBcc: ola' })).toEqual(feil('emne', /^må være på én linje$/));
});

it('adressen der en logger inn, kan nevnes', () => {
  const sms = 'Logg inn på {portal}. Det er oppgaver.fjordvik.no eller min.kommune.no.';

  expect(feilene({ sms })).toEqual([]);
});

it.each(['emne', 'tekst', 'sms'] as const)(
  'et fødselsnummer i %s blir avvist, og ingenting av teksten gjentas',
  (del) => {
    const feilen = feilene({ [del]: `{${NUMMER}} ${NUMMER}.no {frist}` });

    expect(feilen).toEqual(feil(del, /^kan ikke ha et fødselsnummer$/));
  },
);

describe('en SMS', () => {
  const avTegn = (tegn: string, antall: number) => ({ sms: `${tegn.repeat(antall)}\nOm {tittel}` });

  it('kan bli tre segmenter, tittelen utenom', () => {
    expect(feilene(avTegn('a', 3 * 153))).toEqual([]);
    expect(feilene(avTegn('a', 3 * 153 + 1))).toEqual(
      feil('sms', /^kan bli 4 SMS-er uten tittelen\. Det kan høyst bli 3$/),
    );
  });

  it('blir dyrere av tegn utenfor GSM-7, og det sies hvilke', () => {
    expect(feilene(avTegn('«', 3 * 67))).toEqual([]);
    expect(feilene(avTegn('«', 3 * 67 + 1))).toEqual(
      feil('sms', /4 SMS-er.*\. Med « i teksten rommer hver SMS 67 tegn, ellers 153$/),
    );
  });

  it('måles med kommunens eget navn og den lengste datoen', () => {
    const sms = `Hei.\n${'Fra {kommune}. Frist: {frist}. '.repeat(8)}`;
    const kommunenavn = 'Storfjord kommune – Omasvuona suohkan – Omasvuonon kunta';

    expect(feilene({ sms })).toEqual([]);
    expect(feilene({ sms }, { kommunenavn })).toEqual(feil('sms', /kan bli \d+ SMS-er/));
  });

  it('som er godtatt, blir aldri lenger enn det som ble målt', () => {
    const biter = fc.constantFrom('{kommune} ', '{frist} ', '{antall} ', '{portal} ', 'Hei ', '€');
    const fritt = fc
      .array(biter, { minLength: 1, maxLength: 40 })
      .map((b) => `Hei.\n${b.join('')}`);
    const frist = fc.constantFrom('1. mai 2027', '30. september 2026', '31. desember 2026');
    const antall = fc.integer({ min: 1, max: 99 }).map(String);

    fc.assert(
      fc.property(fritt, frist, antall, (sms, dato, tall) => {
        const { kommunenavn: kommune, portal } = regler;
        const sendt = settInn(sms, { kommune, portal, frist: dato, antall: tall });

        fc.pre(feilene({ sms }).length === 0);

        expect(smsSegmenter(sendt).segmenter).toBeLessThanOrEqual(3);
      }),
    );
  });
});

it.each([
  ['emne', 'Om {tittel}', 'Om {tittel} og {tittel}', /kan bli 517 tegn.*høyst bli 500/],
  ['tekst', 'Om {tittel}\nHei.', `Hei.\n${'{tittel}\n'.repeat(12)}`, /høyst bli 3000/],
] as const)('i %s har den lengste tittelen plass én gang', (del, en, mange, melding) => {
  expect(feilene({ [del]: en })).toEqual([]);
  expect(feilene({ [del]: mange })).toEqual(feil(del, melding));
});

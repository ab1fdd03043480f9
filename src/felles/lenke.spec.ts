import fc from 'fast-check';
import { finnLenke } from './lenke.js';

const PORTAL = 'oppgaver.kommune.no';
const funnet = (tekst: string): string | undefined => finnLenke(tekst, PORTAL);

const LENKER = [
  'https://ond.example/x',
  'HTTP://OND.NO',
  'ftp://ond.no',
  'https:ond',
  'WWW.kommune.no',
  'www.ond',
  'ond.no',
  'ond.no/x',
  'Ond.No',
  'OND.NO',
  'bit.ly/x',
  't.co',
  '1881.no',
  'kjøp.no',
  'ond-side.co.uk',
  'ond.eu',
  'ond.io',
  'ond.no:8080',
  'ond.no?x=1',
  'ond.no.x',
  'ond.com',
  'ond.click',
  'ond.xn--p1ai',
  'ond.quest/x',
  '10.0.0.1/x',
  'mailto:ola@ond',
  'ola@ond.no',
  'tel:+4755565556',
  'sms:55565556',
  'kommune.no/skjema',
  'skolen.Se',
  'ond.min.kommune.no',
  'min.kommune.no.ond.com',
  'min.kommune.no/skjema',
  'min.kommune.no/',
  'min.kommune.no:8080',
  'min.kommune.no@ond.no',
  'ond.no@min.kommune.no',
  'https://min.kommune.no',
];

it.each(['www．ond．no', 'www.ond。no', 'ｏｎｄ.no'])(
  '«%s» er en lenke, som for en nettleser',
  (tekst) => {
    expect(funnet(tekst)).toMatch(/^(www\.)?ond\.no$/);
  },
);

it.each(LENKER)('«%s» er en lenke', (lenke) => {
  expect(funnet(`Se ${lenke}`)).toBe(lenke);
});

const INGEN_LENKE = [
  'kl. 10.30',
  'kl.10.30–12.00',
  'Kl.14.',
  'f.eks. skolen',
  'f.eks skole/SFO',
  'bl.a. SFO',
  'm.fl.',
  'm.fl/o.l.',
  't.o.m. 1.juni',
  '1.mai/17.mai',
  '8.trinn/9.trinn',
  '1.og 2.trinn',
  'inkl.mva',
  'Møt opp.Ta med niste',
  'd.d., jf. § 3.b',
  'Skoletur 3.b. Svar i dag',
  'Vgs.elever',
  'St.Olav',
  'St.Olav/St.Hans',
  'St.meld.nr.20',
  'org.nr. 310990108',
  'Tlf.nr: 55 56 55 56',
  'Tel: 55 56 55 56',
  'Hotel:12',
  '31.12.2026/1.1.2027',
  'Se punkt 4.2.1.3: Klage',
  'Pris: kr.100,-',
  'skjema.pdf',
  'Søknad_2026.docx',
  'Kart (bilde.jpg)',
  'Ja/nei',
  'og/eller',
  'A/S',
  'no',
  'Min kommune.',
  'Hva nå?Logg inn',
];

it.each(INGEN_LENKE)('i «%s» er det ingen lenke', (tekst) => {
  expect(funnet(tekst)).toBeUndefined();
});

it.each(['min.kommune.no', 'Min.Kommune.no', PORTAL])(
  '«%s» er der en logger inn, og kan nevnes hvordan det enn er tegnsatt',
  (adresse) => {
    for (const [apner, lukker] of ['  ', '«»', '()', ' .', ' ,', ' :', ' !', ' ?', '"…']) {
      expect(funnet(`Logg inn på ${apner}${adresse}${lukker} der`)).toBeUndefined();
    }
  },
);

it('den nevnte adressen skjuler ingen lenke ved siden av seg', () => {
  expect(funnet('Logg inn på min.kommune.no eller ond.no.')).toBe('ond.no');
});

it('en lenke finnes uansett hva som står rundt den', () => {
  const prosa = fc.array(fc.constantFrom(...INGEN_LENKE), { maxLength: 4 });
  const tegn = fc.constantFrom('', '«', '(', '"', '.', ',', ':', '…', '!)');

  fc.assert(
    fc.property(
      fc.constantFrom(...LENKER),
      fc.tuple(prosa, tegn),
      fc.tuple(tegn, prosa),
      (lenke, [for_, apner], [lukker, etter]) => {
        const tekst = [...for_, `${apner}${lenke}${lukker}`, ...etter].join(' ');

        expect(funnet(tekst)).toBe(lenke);
      },
    ),
  );
});

it('klokkeslett, datoer og setninger er ingen lenker', () => {
  const tall = fc.integer({ min: 0, max: 60 }).map((n) => String(n).padStart(2, '0'));
  const ord = fc.constantFrom('skolen', 'Elevene', 'må', 'svare', 'Vil', 'du', 'SFO', 'Ålesund');
  const del = fc.oneof(
    fc.tuple(tall, tall).map((t) => `kl.${t.join('.')}`),
    fc.tuple(tall, tall, tall).map((t) => `${t.join('.')}.`),
    fc.tuple(tall, fc.constantFrom('juni', 'mai', 'trinn', 'b')).map((t) => t.join('.')),
    fc.array(ord, { minLength: 1 }).map((setning) => `${setning.join(' ')}.`),
  );

  fc.assert(
    fc.property(fc.array(del), (deler) => {
      expect(funnet(deler.join(' '))).toBeUndefined();
    }),
  );
});

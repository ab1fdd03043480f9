import {
  normaliser,
  STANDARD_INNSTILLINGER,
  vurderInnstillinger,
  type Innstillinger,
} from './innstillinger.js';

const feltene = (endret: Partial<Innstillinger>): string[] => {
  const avslag = vurderInnstillinger({ ...STANDARD_INNSTILLINGER, ...endret }, (tekst) =>
    tekst.includes('NUMMER'),
  );
  const feil = (avslag?.detaljer?.['feil'] ?? []) as { felt: string }[];
  return feil.map(({ felt }) => felt);
};

it.each<Partial<Innstillinger>>([
  {},
  { purring: { standard: 0, minste: 3, storste: 3 } },
  { purring: { standard: 3, minste: 3, storste: 3 } },
  { purring: { standard: 900, minste: 1 } },
  { avsendernavn: 'Ås kommune, oppvekst & skole' },
  { tilgjengelighetserklaering: 'https://uustatus.no/nb/erklaringer/1' },
])('kan lagres: %j', (endret) => {
  expect(feltene(endret)).toEqual([]);
});

it.each<[Partial<Innstillinger>, string]>([
  [{ tillatteVerter: ['kommune.no', 'kommune.no/'] }, '/tillatteVerter/1'],
  [{ purring: { standard: 0, minste: 4, storste: 3 } }, '/purring/storste'],
  [{ purring: { standard: 2, minste: 3 } }, '/purring/standard'],
  [{ purring: { standard: 8, minste: 3, storste: 7 } }, '/purring/standard'],
  [{ avsendernavn: 'Fjordvik\r\nBcc: alle@x.no' }, '/avsendernavn'],
  [{ avsendernavn: 'Fjordvik\u202e' }, '/avsendernavn'],
  [{ avsendernavn: ' Fjordvik' }, '/avsendernavn'],
  [{ avsendernavn: '" <x@y.no>' }, '/avsendernavn'],
  [{ avsendernavn: 'NUMMER' }, '/avsendernavn'],
  [{ tilgjengelighetserklaering: 'http://uustatus.no/' }, '/tilgjengelighetserklaering'],
  [{ tilgjengelighetserklaering: 'https:/uustatus.no/' }, '/tilgjengelighetserklaering'],
  [{ tilgjengelighetserklaering: 'javascript://x.no/' }, '/tilgjengelighetserklaering'],
  [{ tilgjengelighetserklaering: 'https://ola:x@uustatus.no/' }, '/tilgjengelighetserklaering'],
  [{ tilgjengelighetserklaering: 'https://uustatus.no/NUMMER' }, '/tilgjengelighetserklaering'],
])('kan ikke lagres: %j', (endret, felt) => {
  expect(feltene(endret)).toEqual([felt]);
});

it('en vert lagres én gang, hvordan den enn er skrevet', () => {
  const { tillatteVerter } = normaliser({
    ...STANDARD_INNSTILLINGER,
    tillatteVerter: ['Blåbær.no', 'xn--blbr-roah.no', '*.blåbær.no'],
  });

  expect(tillatteVerter).toEqual(['xn--blbr-roah.no', '*.xn--blbr-roah.no']);
});

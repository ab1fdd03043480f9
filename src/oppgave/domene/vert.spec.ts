import { vurderVert } from './vert.js';

const TILLATTE = ['skjema.kommune.no', '*.skole.kommune.no', 'xn--blbr-roah.no'];

it.each([
  'https://skjema.kommune.no/a?b#c',
  'https://SKJEMA.kommune.no:8443/',
  'https://a.skole.kommune.no/',
  'https://a.b.skole.kommune.no/',
  'https://blåbær.no/',
])('%s er på listen', (adresse) => {
  expect(vurderVert(adresse, TILLATTE)).toBeUndefined();
});

it.each([
  'https://kommune.no/',
  'https://skole.kommune.no/',
  'https://uskole.kommune.no/',
  'https://x.skjema.kommune.no/',
  'https://skjema.kommune.no.ond.example/',
  'https://skjema.kommune.no./',
  'https://ond.example/skjema.kommune.no',
  'https://ond.example?.skole.kommune.no',
  'https://ond.example#.skole.kommune.no',
  String.raw`https://ond.example\.skole.kommune.no`,
])('%s er ikke på listen', (adresse) => {
  expect(vurderVert(adresse, TILLATTE)?.kode).toBe('VERT_IKKE_TILLATT');
});

it('uten en liste er alle verter tillatt', () => {
  expect(vurderVert('https://ond.example/', [])).toBeUndefined();
});

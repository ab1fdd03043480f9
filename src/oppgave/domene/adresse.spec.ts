import { vurderAdresse } from './adresse.js';

it.each([
  'https://skole.no',
  'https://skole.no:8443/a?b=c#d',
  'https://blåbær.no/ø',
  'HTTPS://SKOLE.NO/',
])('%s kan brukes', (adresse) => {
  expect(vurderAdresse(adresse)).toBeUndefined();
});

it.each([
  'http://skole.no',
  'javascript:alert(1)',
  'data:text/html,hei',
  'https://bruker:passord@skole.no',
  'https://bruker@skole.no',
  'https://',
  '//skole.no',
  'skole.no',
])('%s kan ikke brukes', (adresse) => {
  expect(vurderAdresse(adresse)?.kode).toBe('UGYLDIG_URL');
});

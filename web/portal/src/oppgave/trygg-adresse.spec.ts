import { expect, it } from '@jest/globals';
import { tryggAdresse } from './trygg-adresse.js';

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'http://skole.fjordvik.example/',
  'ftp://skole.fjordvik.example/',
  '//skole.fjordvik.example/',
  '/min-kommune',
  'skole.fjordvik.example',
  '',
])('«%s» blir aldri en lenke', (adresse) => {
  expect(tryggAdresse(adresse)).toBeUndefined();
});

it('stedet som vises, er det nettleseren går til', () => {
  const adresse = tryggAdresse('https://fjordvik.kommune.no@annet.example/samtykke');

  expect(adresse?.host).toBe('annet.example');
});

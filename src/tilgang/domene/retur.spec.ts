import fc from 'fast-check';
import { erReturside } from '../../felles/sider.js';
import { tryggRetur } from './retur.js';

it.each([
  [
    '/oppgave/8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815',
    '/oppgave/8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815',
  ],
  ['/gjort?side=2', '/gjort?side=2'],
  ['/forvaltning', '/forvaltning'],
  ['/forvaltning/4db6a98d/tjenesten', '/forvaltning/4db6a98d/tjenesten'],
  ['/forvaltning/kommuner/4db6a98d', '/forvaltning/kommuner/4db6a98d'],
  ['/forvaltning/4db6a98d/oppslag/logg?side=2', '/forvaltning/4db6a98d/oppslag/logg?side=2'],
  ['/forvaltning/logget-ut', '/'],
  ['/forvaltning/4db6a98d/finnes-ikke', '/'],
  ['//ond.example', '/'],
  ['/\\ond.example', '/'],
  ['\\\\ond.example', '/'],
  ['/\t/ond.example', '/'],
  ['/..//ond.example', '/'],
  ['https://ond.example', '/'],
  ['https:ond.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/logget-ut', '/'],
  ['/min-kommune/api/v1/innbygger/meg', '/'],
  ['/sandkasse', '/'],
  ['/logg-ut', '/'],
  ['/logg-inn?retur=/', '/'],
  [`/${'a'.repeat(600)}`, '/'],
  [undefined, '/'],
  [['/gjort'], '/'],
])('%j fører til %s', (onsket, forventet) => {
  expect(tryggRetur(onsket, erReturside)).toBe(forventet);
});

it('ingenting fører bort fra oss', () => {
  const deler = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '@',
    ':',
    '%2f',
    '\t',
    '\n',
    'ond.example',
    'https:',
    '?',
    '#',
  );
  fc.assert(
    fc.property(fc.array(deler, { maxLength: 8 }), (biter) => {
      const retur = tryggRetur(biter.join(''), erReturside);

      expect(new URL(retur, 'https://min.kommune.no').origin).toBe('https://min.kommune.no');
      expect(retur).toMatch(/^\/(?![/\\])/);
    }),
  );
});

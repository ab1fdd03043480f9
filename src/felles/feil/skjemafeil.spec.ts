import { tilFeltfeil } from './skjemafeil.js';

const enFeil = (keyword: string, params: Record<string, unknown>, instancePath = '/felt') => ({
  keyword,
  params,
  instancePath,
});

it.each([
  ['required', { missingProperty: 'tittel' }, '', { felt: '/tittel', melding: 'mangler' }],
  [
    'additionalProperties',
    { additionalProperty: 'x' },
    '/a',
    { felt: '/a/x', melding: 'er ikke et felt i kontrakten' },
  ],
  ['type', { type: 'integer' }, '/a', { felt: '/a', melding: 'må være av typen helt tall' }],
  [
    'enum',
    { allowedValues: ['ANY', 'ALL'] },
    '/a',
    { felt: '/a', melding: 'må være en av ANY, ALL' },
  ],
  ['maxItems', { limit: 100000 }, '/a', { felt: '/a', melding: 'kan ha høyst 100000 elementer' }],
  [
    'format',
    { format: 'date' },
    '/frist',
    { felt: '/frist', melding: 'må være en dato som finnes, skrevet ÅÅÅÅ-MM-DD' },
  ],
  [
    'format',
    { format: 'uri' },
    '/url',
    { felt: '/url', melding: 'må være en hel adresse som begynner med https://' },
  ],
  ['minLength', { limit: 1 }, '/a', { felt: '/a', melding: 'kan ikke være tom' }],
  ['minLength', { limit: 2 }, '/a', { felt: '/a', melding: 'må ha minst 2 tegn' }],
  ['pattern', { pattern: '^[0-9]{11}$' }, '/p', { felt: '/p', melding: 'må være elleve siffer' }],
  ['ukjent', {}, '/a', { felt: '/a', melding: 'er ikke som kontrakten sier' }],
])('%s sies på norsk ved feltet', (keyword, params, sti, forventet) => {
  expect(tilFeltfeil([enFeil(keyword, params, sti)])).toEqual([forventet]);
});

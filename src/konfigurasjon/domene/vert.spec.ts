import { lesVert } from './vert.js';

it.each([
  ['skjema.kommune.no', 'skjema.kommune.no'],
  ['Skjema.KOMMUNE.no', 'skjema.kommune.no'],
  ['*.kommune.no', '*.kommune.no'],
  ['*.Bærum.kommune.no', '*.xn--brum-voa.kommune.no'],
  ['blåbær.no', 'xn--blbr-roah.no'],
  ['xn--blbr-roah.no', 'xn--blbr-roah.no'],
  // The full stop of other scripts is one too.
  ['skjema。kommune。no', 'skjema.kommune.no'],
  ['1881.no', '1881.no'],
])('%s lagres som %s', (skrevet, vert) => {
  expect(lesVert(skrevet)).toEqual({ vert });
});

it.each([
  ['*', 'ville tillate alt. Skal'],
  ['*.no', 'minst to ledd'],
  ['*.xn--p1ai', 'minst to ledd'],
  ['*.', 'gyldig vertsnavn'],
  ['*kommune.no', '* først'],
  ['skjema.*.no', '* først'],
  ['*.*.kommune.no', '* først'],
  ['https://skjema.kommune.no', 'en adresse'],
  ['//skjema.kommune.no', 'en adresse'],
  ['ola@kommune.no', 'brukernavn'],
  ['skjema.kommune.no/barnehage', 'en sti'],
  [String.raw`skjema.kommune.no\x`, 'en sti'],
  ['skjema.kommune.no?a=b', 'en sti'],
  ['skjema.kommune.no#a', 'en sti'],
  ['skjema.kommune.no:8443', 'en port'],
  ['*.kommune.no:443', 'en port'],
  ['skjema.kommune.no.', 'punktum til slutt'],
  ['skjema.kommune.no。', 'punktum til slutt'],
  ['skjema .kommune.no', 'mellomrom'],
  [' skjema.kommune.no', 'mellomrom'],
  ['localhost', 'punktum i seg'],
  ['kommune', 'punktum i seg'],
  ['10.0.0.1', 'IP-adresse'],
  ['0x7f.1', 'IP-adresse'],
  ['１２７.０.０.１', 'IP-adresse'],
  ['2130706433', 'IP-adresse'],
  ['*.0.0.1', 'IP-adresse'],
  ['[::1]', 'IP-adresse'],
  ['::1', 'IP-adresse'],
  ['', 'gyldig vertsnavn'],
  ['skjema..no', 'gyldig vertsnavn'],
  ['.kommune.no', 'gyldig vertsnavn'],
  ['-skjema.no', 'gyldig vertsnavn'],
  ['skj%65ma.no', 'gyldig vertsnavn'],
  ['skje<ma.no', 'gyldig vertsnavn'],
  ["skje'ma.no", 'gyldig vertsnavn'],
  [`${'a'.repeat(64)}.no`, 'gyldig vertsnavn'],
])('«%s» er ingen vert: %s', (skrevet, grunn) => {
  expect(lesVert(skrevet)).toEqual({ feil: expect.stringContaining(grunn) as string });
});

it.each(['*', '*.no', 'skjema.*.no', 'kommune'])(
  'det som er galt med «%s», gjentar det ikke',
  (skrevet) => {
    const lest = lesVert(skrevet);

    expect('feil' in lest && `«${skrevet}» ${lest.feil}`).not.toContain(`» ${skrevet} `);
    expect('feil' in lest && lest.feil).toMatch(/^(ville|kan|må) /);
  },
);

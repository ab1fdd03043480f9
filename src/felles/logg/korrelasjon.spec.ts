import { korrelasjonsId } from './korrelasjon.js';

const UUID = /^[0-9a-f-]{36}$/;

it('en id fra den som kaller, beholdes', () => {
  expect(korrelasjonsId({ headers: { 'x-correlation-id': 'fagsystem-0042' } })).toBe(
    'fagsystem-0042',
  );
});

it.each([
  ['mangler', undefined],
  ['er for kort', 'abc'],
  ['er for lang', 'a'.repeat(65)],
  ['har linjeskift', 'abcdefgh\nfalsk linje'],
  ['inneholder et fødselsnummer', 'sak-12838433381'],
])('en id som %s, erstattes', (_, id) => {
  expect(korrelasjonsId({ headers: { 'x-correlation-id': id } })).toMatch(UUID);
});

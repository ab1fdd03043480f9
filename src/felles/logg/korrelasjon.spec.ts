import { korrelasjonsId } from './korrelasjon.js';

const UUID = /^[0-9a-f-]{36}$/;

it.each(['fagsystem-0042', 'a1', '550e8400-e29b-41d4-a716-446655440000', '1732456789012'])(
  'id-en %s fra den som kaller, beholdes',
  (id) => {
    expect(korrelasjonsId({ headers: { 'x-correlation-id': id } })).toBe(id);
  },
);

it.each([
  ['mangler', undefined],
  ['er tom', ''],
  ['er for lang', 'a'.repeat(65)],
  ['har linjeskift', 'abcdefgh\nfalsk linje'],
  ['inneholder et fødselsnummer', 'sak-12838433381'],
  ['inneholder et fødselsnummer med skille', '128384-33381'],
])('en id som %s, erstattes', (_, id) => {
  expect(korrelasjonsId({ headers: { 'x-correlation-id': id } })).toMatch(UUID);
});

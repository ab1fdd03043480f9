import { erEgetOnske, type Avsender } from './avsender.js';

const VAR = 'https://min.kommune.no';
const avsender = (overstyrt: Partial<Avsender>): Avsender => ({
  metode: 'PUT',
  origin: VAR,
  hvorfra: 'same-origin',
  bevis: '1',
  ...overstyrt,
});

it.each([
  ['fra oss', {}, true],
  ['bare lesing', { metode: 'GET', origin: undefined, bevis: undefined }, true],
  ['uten hodet vårt', { bevis: undefined }, false],
  ['fra en annen side', { origin: 'https://ond.example' }, false],
  ['fra et underdomene', { origin: 'https://ond.min.kommune.no', hvorfra: 'same-site' }, false],
  ['fra en side uten opphav', { origin: 'null' }, false],
  ['uten Origin, fra oss', { origin: undefined }, true],
  ['uten Origin, fra en annen', { origin: undefined, hvorfra: 'cross-site' }, false],
  ['uten spor', { origin: undefined, hvorfra: undefined }, false],
] as const)('%s', (_, overstyrt, forventet) => {
  expect(erEgetOnske(avsender(overstyrt), VAR)).toBe(forventet);
});

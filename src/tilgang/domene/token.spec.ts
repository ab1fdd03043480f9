import { consumer, harFiksScope, personnummer, vurderNiva } from './token.js';

it.each([
  ['ks:fiks', true],
  ['annet ks:fiks mer', true],
  ['ks:fiksx', false],
  ['xks:fiks', false],
  ['', false],
  [undefined, false],
  [['ks:fiks'], false],
])('scope %j gir tilgang: %s', (scope, forventet) => {
  expect(harFiksScope({ scope })).toBe(forventet);
});

it.each([
  [{ authority: 'iso6523-actorid-upis', ID: '0192:310990302' }, '310990302'],
  [{ authority: 'annen', ID: '0192:310990302' }, undefined],
  [{ authority: 'iso6523-actorid-upis', ID: '310990302' }, undefined],
  [{ authority: 'iso6523-actorid-upis', ID: '0192:310990302x' }, undefined],
  ['0192:310990302', undefined],
  [undefined, undefined],
])('consumer %j er organisasjonen %s', (verdi, orgnr) => {
  expect(consumer({ consumer: verdi })).toBe(orgnr);
});

it.each([
  ['idporten-loa-substantial', true],
  ['idporten-loa-high', true],
  ['idporten-loa-low', false],
  ['selfregistered-email', false],
  [undefined, false],
])('nivået %s er høyt nok: %s', (acr, forventet) => {
  expect(vurderNiva({ acr }) === undefined).toBe(forventet);
});

it('uten elleve siffer i pid er personen ukjent', () => {
  expect([undefined, '1', 12838433381].map((pid) => personnummer({ pid }))).toEqual(Array(3));
});

import { masker } from './masker.js';

const nummer = '12838433381';
const id = '01a20e7c-f1f7-735f-8710-e36312345678';

it.each([
  [`tittel ${nummer}.`, 'tittel ***********.'],
  ['128384 33381', '***********'],
  ['/person/128384%2033381', '/person/***********'],
  [`/oppgave/${id}/status`, `/oppgave/${id}/status`],
  [`${id} ${nummer} ${id}`, `${id} *********** ${id}`],
  [`x${nummer}y`, 'x***********y'],
  [`00000000-0000-0000-0000-0${nummer}`, '00000000-0000-0000-0000-***********'],
  [`${id}${nummer}`, `${id.slice(0, 25)}***********`],
])('%s blir %s', (tekst, forventet) => {
  expect(masker(tekst)).toBe(forventet);
});

import type { Hendelsestype } from '../../hendelse/hendelse.js';
import { plantiltak } from './purring.js';

const enHendelse = (type: Hendelsestype, purringIntervallDager: number) => ({
  fiksOrgId: 'f',
  oppgaveId: 'o',
  tidspunkt: new Date(0),
  type,
  purringIntervallDager,
});

it.each([
  ['OPPGAVE_OPPRETTET', 3, 'START'],
  ['MOTTAKER_FULLFORT', 3, 'INGEN'],
  ['OPPGAVE_FULLFORT', 3, 'STOPP'],
  ['OPPGAVE_OPPRETTET', 0, 'INGEN'],
  ['OPPGAVE_FULLFORT', 0, 'INGEN'],
] as const)('%s med purring hver %i. dag gir %s', (type, dager, tiltak) => {
  expect(plantiltak(enHendelse(type, dager))).toBe(tiltak);
});

import { expect, it } from '@jest/globals';
import type { Integrasjon } from '../api/klient.js';
import { mangler } from './mangler.js';
import { feilOpptattNavn } from './navn.js';

it.each([
  ['I_BRUK', ['OPPGAVE_SOK'], []],
  ['I_BRUK', [], ['Velg hva det kan gjøre']],
  ['PAUSET', ['OPPGAVE_KONFIGURASJON'], ['Start tjenesten igjen']],
  ['PAUSET', ['OPPGAVE_SOK'], []],
  ['PAUSET', [], ['Start tjenesten igjen', 'Velg hva det kan gjøre']],
  ['IKKE_TATT_I_BRUK', [], ['Ta tjenesten i bruk', 'Velg hva det kan gjøre']],
  ['TATT_UT', ['OPPGAVE_SOK'], ['Ta tjenesten i bruk']],
] as const)('tjenesten %s og privilegiene %j: %j', (status, privilegier, lenker) => {
  expect(mangler(status, privilegier).map(({ lenke }) => lenke)).toEqual(lenker);
});

const integrasjon = (navn: string, status: Integrasjon['status'] = 'AKTIV'): Integrasjon => ({
  ...{ id: navn, navn, orgnr: '310990302', status, privilegier: [], etag: '' },
  opprettet: '2026-03-01T12:00:00Z',
});

it.each([
  ['et navn som er i bruk', [integrasjon('Skjema for skolen')], 1],
  ['et navn en stanset har', [integrasjon('Skjema for skolen', 'SUSPENDERT')], 1],
  ['et navn en trukket hadde', [integrasjon('Skjema for skolen', 'TRUKKET')], 0],
  ['et ledig navn', [integrasjon('Skjema for barnehagen'), integrasjon('')], 0],
])('%s', (_, andre, antall) => {
  expect(feilOpptattNavn(' skjema for  skolen', andre)).toHaveLength(antall);
});

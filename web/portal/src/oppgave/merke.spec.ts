import { expect, it } from '@jest/globals';
import type { Oppgave } from '../api/klient.js';
import { merkeFor, merkerFor } from './merke.js';

const oppgave = (felter: Partial<Oppgave>): Oppgave => ({
  id: '8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815',
  advarsler: [],
  status: 'NY',
  opprettetDato: '2026-03-01',
  tittel: 'Samtykke til skoletur',
  beskrivelse: 'Klassen drar på tur.',
  handling: 'Gi samtykke',
  url: 'https://skole.fjordvik.example/samtykke',
  kommunenr: '4601',
  kommunenavn: 'Fjordvik kommune',
  apnet: true,
  ...felter,
});

it.each<[string, Partial<Oppgave>, string | undefined]>([
  ['en åpnet oppgave uten frist har ikke noe merke', {}, undefined],
  ['en oppgave som ikke er åpnet, er ny', { apnet: false }, 'NY'],
  ['langt til fristen er ikke noe å si fra om', { dagerTilFrist: 8 }, undefined],
  ['sju dager før er fristen snart', { dagerTilFrist: 7 }, 'FRIST_SNART'],
  ['på siste dag er fristen snart, ikke ute', { dagerTilFrist: 0 }, 'FRIST_SNART'],
  ['dagen etter er fristen gått ut', { dagerTilFrist: -1 }, 'FRIST_UTE'],
  ['en nær frist går foran at den er ny', { apnet: false, dagerTilFrist: 1 }, 'FRIST_SNART'],
  ['det som er gjort, haster ikke', { status: 'FULLFORT', dagerTilFrist: -1 }, 'GJORT'],
  [
    'at en annen gjorde den, går foran alt',
    { status: 'FULLFORT', gjortAvAnnen: true, dagerTilFrist: 1 },
    'GJORT_AV_ANNEN',
  ],
])('%s', (_, felter, merke) => {
  expect(merkeFor(oppgave(felter))).toBe(merke);
});

it('kortet sier begge deler om en ny oppgave som haster', () => {
  expect(merkerFor(oppgave({ apnet: false, dagerTilFrist: 1 }))).toEqual(['FRIST_SNART', 'NY']);
});

import { expect, it } from '@jest/globals';
import { kontrollerNyKommune, type NyKommuneverdier, tilNyKommune } from './ny.js';

const FIKS_ORG_ID = '5e9d3b17-0c48-4a2f-96e1-d8b7420f5ac3';
const kommune = (endret: Partial<NyKommuneverdier> = {}): NyKommuneverdier => ({
  ...{ fiksOrgId: FIKS_ORG_ID, navn: 'Sundvik kommune', kommunenr: '9903', orgnr: '310990302' },
  ...{ 'administrator.personId': '', 'administrator.navn': '' },
  ...endret,
});
const ANDRE = [{ navn: 'Fjordvik kommune', orgnr: '310990108' }];
const feltene = (verdier: NyKommuneverdier) =>
  kontrollerNyKommune(verdier, ANDRE).map(({ felt }) => felt);

it.each([
  ['alt i orden', {}, []],
  ['uten navn', { navn: ' ' }, ['navn']],
  ['et kort kommunenummer', { kommunenr: '99' }, ['kommunenr']],
  ['et langt organisasjonsnummer', { orgnr: '3109903020' }, ['orgnr']],
  ['en annens organisasjonsnummer', { orgnr: '310 990 108' }, ['orgnr']],
  ['noe annet enn en id', { fiksOrgId: '9903' }, ['fiksOrgId']],
  ['en administrator uten nummer', { 'administrator.navn': 'Kari' }, ['administrator.personId']],
  [
    'en administrator uten navn',
    { 'administrator.personId': '12838433381' },
    ['administrator.navn'],
  ],
] as const)('en ny kommune med %s', (_, endret, felter) => {
  expect(feltene(kommune(endret))).toEqual(felter);
});

it('numre kan skrives med mellomrom, og en administrator kan utelates', () => {
  const uten = tilNyKommune(kommune({ orgnr: '310 990 302' }));
  const med = tilNyKommune(
    kommune({ 'administrator.personId': '128384 33381', 'administrator.navn': ' Kari ' }),
  );

  expect(uten).toEqual({
    ...{ fiksOrgId: FIKS_ORG_ID, navn: 'Sundvik kommune', kommunenr: '9903', orgnr: '310990302' },
  });
  expect(med).toEqual({ ...uten, administrator: { personId: '12838433381', navn: 'Kari' } });
});

import { expect, it } from '@jest/globals';
import { kontrollerSok, TOMT_SOK, tilSok } from './sokeverdier.js';

const ID = '8b0d6c1e-52f4-4f0b-a7c3-91d2e6a4f815';
const medId = (id: string) => ({ ...TOMT_SOK, hva: 'id' as const, id });
const medMetadata = (metadata: string) => ({ ...TOMT_SOK, metadata });

it.each([
  ['ingen id', medId(' '), 'Skriv id-en du vil søke etter.'],
  ['en halv id', medId(ID.slice(0, -1)), /^Dette er ikke en hel id\./],
  ['noe annet enn en id', medId('2027/1843'), /^Dette er ikke en hel id\./],
  ['ingen metadata', medMetadata(' \n'), 'Skriv det du vil søke etter.'],
  ['for lang metadata', medMetadata('x'.repeat(10_001)), /høyst 10 000 tegn/],
])('%s blir sagt ved feltet', (_, verdier, melding) => {
  const feil = kontrollerSok(verdier);

  expect(feil?.felt).toBe(verdier.hva);
  expect(feil?.melding).toMatch(melding);
});

it('en id kan være kopiert med mellomrom og store bokstaver', () => {
  const verdier = medId(` ${ID.toUpperCase()} `);

  expect(kontrollerSok(verdier)).toBeUndefined();
  expect(tilSok(verdier)).toEqual({ id: ID });
});

it('metadata sendes tegn for tegn, og uten det som står i det andre feltet', () => {
  const verdier = { ...medMetadata('{"sak": "1"} '), id: 'noe' };

  expect(kontrollerSok(verdier)).toBeUndefined();
  expect(tilSok(verdier)).toEqual({ metadata: '{"sak": "1"} ' });
});

import { expect, it } from '@jest/globals';
import { feltFor, fraVerdier, kontroller, navnFor, nedsettelser, tilVerdier } from './verdier.js';

const innstillinger = {
  tillatteVerter: ['skjema.kommune.no', '*.fjordvik.no'],
  purring: { standard: 7, minste: 3, storste: 30 },
  bevaring: { dagerEtterFerdig: 365, dagerEtterFrist: 90 },
  avsendernavn: 'Fjordvik skole',
  tilgjengelighetserklaering: 'https://uustatus.no/erklaring',
};
const verdier = tilVerdier(innstillinger);

it('det som er lest og ikke endret, lagres likt', () => {
  const { tillatteVerter, purring, bevaring } = innstillinger;
  const bareDetSomMa = { tillatteVerter, purring: { ...purring, storste: 9 }, bevaring };

  expect(fraVerdier(verdier)).toEqual(innstillinger);
  expect(fraVerdier(tilVerdier(bareDetSomMa))).toEqual(bareDetSomMa);
});

it('tomme linjer og tomme felter utelates', () => {
  const tomt = { storste: ' ', avsendernavn: '', tilgjengelighetserklaering: '  ' };

  expect(fraVerdier({ ...verdier, ...tomt, tillatteVerter: '\n a.no \r\n\n*.b.no\n' })).toEqual({
    tillatteVerter: ['a.no', '*.b.no'],
    purring: { standard: 7, minste: 3 },
    bevaring: innstillinger.bevaring,
  });
});

it.each([
  ['/purring/minste', 'minste'],
  ['/bevaring/dagerEtterFrist', 'dagerEtterFrist'],
  ['/tillatteVerter', 'tillatteVerter'],
  ['/tillatteVerter/12', 'tillatteVerter'],
  ['/avsendernavn', 'avsendernavn'],
])('avslaget på %s står ved %s', (peker, felt) => {
  expect(feltFor(peker)).toBe(felt);
});

it('et avslag på et nettsted sier hvilket, også etter en tom linje', () => {
  const sendt = { ...verdier, tillatteVerter: 'a.no\n\nhttps://b.no' };

  expect(navnFor('/tillatteVerter/1', sendt)).toBe('«https://b.no»');
  expect(navnFor('/tillatteVerter', sendt)).toBeUndefined();
});

it.each([
  [{}, undefined],
  [{ minste: '0' }, 'minste'],
  [{ storste: '' }, undefined],
  [{ storste: '3651' }, 'storste'],
  [{ storste: '2' }, 'storste'],
  [{ standard: '0' }, undefined],
  [{ standard: '2' }, 'standard'],
  [{ standard: '31' }, 'standard'],
  [{ standard: 'ofte' }, 'standard'],
  [{ dagerEtterFerdig: '29' }, 'dagerEtterFerdig'],
  [{ dagerEtterFrist: '30,5' }, 'dagerEtterFrist'],
  [{ dagerEtterFrist: '' }, 'dagerEtterFrist'],
])('%j: feil i %s', (endret, felt) => {
  const feil = kontroller({ ...verdier, ...endret }).map((en) => en.felt);

  expect(feil).toEqual(felt === undefined ? [] : [felt]);
});

it('bare det som settes ned, sletter noe', () => {
  const ned = { ...verdier, dagerEtterFerdig: '400', dagerEtterFrist: '30' };

  expect(nedsettelser(verdier, ned)).toEqual([{ felt: 'dagerEtterFrist', fra: 90, til: 30 }]);
  expect(nedsettelser(verdier, verdier)).toEqual([]);
});

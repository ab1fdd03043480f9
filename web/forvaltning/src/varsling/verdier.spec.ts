import { expect, it } from '@jest/globals';
import { feltFor, fraVerdier, ORD, tilVerdier } from './verdier.js';

const mal = { emne: 'Hei', tekst: 'Hei fra {kommune}.', sms: 'Hei.' };
const valg = {
  ...{ forstegangsvarsel: true, maksPurringer: 3, visTittel: false, varsleReserverte: true },
  sendetid: { fraTime: 8, tilTime: 16 },
  tekster: { nb: { PURRING: mal }, se: { FLERE: mal, PURRING: mal } },
};

it('det som er lest og ikke endret, lagres likt', () => {
  expect(fraVerdier(tilVerdier(valg))).toEqual(valg);
});

it('en egen tekst som er valgt bort, lagres ikke, og de andre står', () => {
  const uten = { ...tilVerdier(valg), 'se.FLERE.egen': false };

  expect(fraVerdier(uten).tekster).toEqual({ nb: { PURRING: mal }, se: { PURRING: mal } });
});

it('hvert felt har et navn', () => {
  expect(Object.keys(tilVerdier(valg)).filter((felt) => !(felt in ORD))).toEqual([]);
});

it.each([
  ['/sendetid/tilTime', 'tilTime'],
  ['/maksPurringer', 'maksPurringer'],
  ['/tekster/nb/PURRING/sms', 'nb.PURRING.sms'],
])('avslaget på %s står ved %s', (peker, felt) => {
  expect(feltFor(peker)).toBe(felt);
});

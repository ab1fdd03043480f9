import { expect, it } from '@jest/globals';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { feltfeil } from '../skjema/feltfeil.js';
import {
  type Eksempel,
  EKSEMPELTOLK,
  kontrollerEksempel,
  nyttEksempel,
  tilBestilling,
} from './eksempel.js';
import { tilVerdier } from './verdier.js';

const valg = {
  ...{ forstegangsvarsel: true, maksPurringer: 2, visTittel: false, varsleReserverte: false },
  sendetid: { fraTime: 8, tilTime: 20 },
  tekster: { nb: { PURRING: { emne: 'Hei', tekst: '', sms: 'Hei' } } },
};
const eksempel: Eksempel = {
  ...{ opprettet: '2026-12-28T19:30', fristDager: '7', intervallDager: '3' },
};

it('oppgaven blir spurt om som den er skrevet, med valgene og uten tekstene', () => {
  expect(tilBestilling(eksempel, tilVerdier(valg))).toEqual({
    varslingsvalg: { ...valg, tekster: {} },
    oppgave: {
      ...{ opprettet: '2026-12-28T19:30:00+01:00', frist: '2027-01-04', purringIntervallDager: 3 },
    },
    hoyst: 12,
  });
});

it('det som ikke er skrevet, er ikke sagt', () => {
  const tomt = { ...eksempel, fristDager: ' ', intervallDager: '' };

  expect(tilBestilling(tomt, tilVerdier(valg)).oppgave).toEqual({
    opprettet: '2026-12-28T19:30:00+01:00',
  });
});

it.each([
  [{}, []],
  [{ fristDager: '', intervallDager: '0' }, []],
  [{ opprettet: '' }, ['opprettet']],
  [{ opprettet: '0202-12-28T19:30' }, ['opprettet']],
  [{ fristDager: '-1', intervallDager: '1,5' }, ['fristDager', 'intervallDager']],
  [{ fristDager: '3651' }, ['fristDager']],
])('av %j er dette feil: %j', (skrevet, felt) => {
  expect(kontrollerEksempel({ ...eksempel, ...skrevet }).map((en) => en.felt)).toEqual(felt);
});

it('det foreslåtte er i dag, og uten feil', () => {
  const foreslatt = nyttEksempel(new Date('2026-06-30T22:05:30Z'), { standard: 0, minste: 1 });

  expect(foreslatt.opprettet).toBe('2026-07-01T00:05');
  expect(kontrollerEksempel(foreslatt)).toEqual([]);
});

it.each([
  [{ minste: 1 }, '7'],
  [{ minste: 10 }, '10'],
  [{ minste: 2, storste: 5 }, '5'],
])('der kommunen har %j, foreslås %s dager mellom påminnelsene', (grenser, dager) => {
  expect(nyttEksempel(new Date(), { standard: 0, ...grenser }).intervallDager).toBe(dager);
});

it('det serveren avviser, står ved feltet det gjelder', () => {
  const avslag = new ApiFeil(400, {
    felter: [{ felt: '/oppgave/purringIntervallDager', melding: 'må være minst 5, eller 0' }],
  });

  expect(feltfeil(avslag, EKSEMPELTOLK, eksempel)).toEqual([
    { felt: 'intervallDager', melding: 'Dager mellom påminnelsene må være minst 5, eller 0.' },
  ]);
});

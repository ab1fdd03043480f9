import { expect, it } from '@jest/globals';
import type { Tidslinje } from '../api/klient.js';
import { antallord, flytteord, narord, slagord, sluttord } from './tidslinjeord.js';

const spurt = {
  varslingsvalg: {
    ...{ forstegangsvarsel: true, maksPurringer: 2, visTittel: false, varsleReserverte: false },
    ...{ sendetid: { fraTime: 9, tilTime: 16 }, tekster: {} },
  },
  oppgave: { opprettet: '2026-11-28T19:30:00+01:00', frist: '2027-01-04' },
  hoyst: 2,
};
const varsel: Tidslinje['varsler'][number] = {
  type: 'PURRING',
  nr: 1,
  tidspunkt: '2026-11-30T08:00:00.000Z',
  ukedag: 'MANDAG',
};
const flyttet = (fra: string, ...grunner: ('UTENFOR_TID' | 'SONDAG' | 'HELLIGDAG')[]) => ({
  ...varsel,
  flyttet: { fra, grunner },
});
const lest = (ord: string | undefined): string | undefined => ord?.replaceAll(/\s/g, ' ');

it('et varsel står med ukedag, dato og klokkeslett, og med årstall når det er et annet år', () => {
  expect(narord(varsel, spurt)).toBe('Mandag 30. november kl. 09:00');
  expect(narord({ ...varsel, tidspunkt: '2027-01-02T11:00:00Z' }, spurt)).toBe(
    'Lørdag 2. januar 2027 kl. 12:00',
  );
});

it.each([
  ['FORSTEGANGSVARSEL', 'Varsel om ny oppgave'],
  ['PURRING', 'Påminnelse 1'],
  ['SISTE_PURRING', 'Siste påminnelse før fristen'],
] as const)('%s er «%s»', (type, ord) => {
  expect(slagord({ ...varsel, type })).toBe(ord);
});

it('det sies hvorfor et varsel er flyttet', () => {
  expect(flytteord(varsel, spurt)).toBeUndefined();
  expect(flytteord(flyttet('2026-11-28', 'UTENFOR_TID', 'SONDAG'), spurt)).toBe(
    'Flyttet fra lørdag 28. november: det sendes ikke utenfor klokkeslettene eller på søndager.',
  );
  expect(flytteord(flyttet('2026-12-25', 'HELLIGDAG'), spurt)).toBe(
    'Flyttet fram fra fredag 25. desember for å rekke fristen: det sendes ikke på helligdager.',
  );
});

it('er det bare flyttet til en senere time samme dag, sies timen', () => {
  const tidlig = { ...spurt, oppgave: { opprettet: '2026-11-28T07:30:00+01:00' } };
  const forste = { ...flyttet('2026-11-28', 'UTENFOR_TID'), tidspunkt: '2026-11-28T08:00:00.000Z' };

  expect(flytteord(forste, tidlig)).toBe(
    'Flyttet fra kl. 07:30: det sendes ikke utenfor klokkeslettene.',
  );
});

const tidslinje = (antall: number, slutt: Tidslinje['slutt']): Tidslinje => ({
  varsler: Array.from({ length: antall }, (_, nr) => ({ ...varsel, nr })),
  slutt,
});

it.each([
  [0, 'PURRING_AV', 'Innbyggeren får ingen varsler.', 'Oppgaven har ingen påminnelser.'],
  [1, 'MAKS_PURRINGER', 'Innbyggeren får 1 varsel.', 'Dere sender høyst 2 påminnelser.'],
  [
    ...([2, 'FRIST', 'Innbyggeren får 2 varsler.'] as const),
    'Fristen er mandag 4. januar 2027. Et varsel til ville kommet for sent.',
  ],
  [
    ...([2, 'GRENSE', 'Innbyggeren får minst 2 varsler.'] as const),
    'Det kommer flere. Her står de 2 første.',
  ],
  [
    ...([1, 'GRENSE', 'Innbyggeren får 1 varsel.'] as const),
    'Det neste er lenger fram enn vi planlegger.',
  ],
] as const)('%s varsler og %s: «%s» «%s»', (antall, slutt, iAlt, hvorfor) => {
  expect(lest(antallord(tidslinje(antall, slutt), spurt))).toBe(iAlt);
  expect(lest(sluttord(tidslinje(antall, slutt), spurt))).toBe(hvorfor);
});

it('sender kommunen ingen påminnelser, er det det som sies', () => {
  const ingen = { ...spurt, varslingsvalg: { ...spurt.varslingsvalg, maksPurringer: 0 } };

  expect(sluttord(tidslinje(1, 'MAKS_PURRINGER'), ingen)).toBe('Dere sender ingen påminnelser.');
});

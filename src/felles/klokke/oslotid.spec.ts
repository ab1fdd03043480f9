import { NAIVE_DATOER, NAIVE_TIMER } from './naivkalender.testhjelp.js';
import { osloDato } from './oslodato.js';
import { leggTilDager, osloTidspunkt, osloTime } from './oslotid.js';

it.each([
  ['om vinteren', '2026-01-15', 9, '2026-01-15T08:00:00.000Z'],
  ['om sommeren', '2026-07-15', 9, '2026-07-15T07:00:00.000Z'],
  ['om morgenen etter at klokken er stilt fram', '2026-03-29', 9, '2026-03-29T07:00:00.000Z'],
  ['i timen før klokken stilles fram', '2026-03-29', 1, '2026-03-29T00:00:00.000Z'],
  ['i timen som ikke finnes', '2026-03-29', 2, '2026-03-29T01:00:00.000Z'],
  ['i timen etter den', '2026-03-29', 3, '2026-03-29T01:00:00.000Z'],
  ['i timen som kommer to ganger', '2026-10-25', 2, '2026-10-25T00:00:00.000Z'],
  ['i timen etter den', '2026-10-25', 3, '2026-10-25T02:00:00.000Z'],
  ['når klokken er 24', '2026-10-25', 24, '2026-10-25T23:00:00.000Z'],
  ['på årets siste time', '2026-12-31', 23, '2026-12-31T22:00:00.000Z'],
])('et tidspunkt i Oslo %s: %s klokken %i', (_, dato, time, tidspunkt) => {
  expect(osloTidspunkt(dato, time).toISOString()).toBe(tidspunkt);
});

it.each([
  ['2026-03-29T00:59:59.999Z', 1],
  ['2026-03-29T01:00:00Z', 3],
  ['2026-10-25T00:00:00Z', 2],
  ['2026-10-25T01:59:59Z', 2],
  ['2026-10-25T02:00:00Z', 3],
  ['2026-12-31T23:00:00Z', 0],
  ['1969-12-31T23:00:00Z', 0],
])('%s er klokken %i i Oslo', (tidspunkt, time) => {
  expect(osloTime(new Date(tidspunkt))).toBe(time);
});

it('hver time i fire år har den timen og datoen en kalender på fingrene gir', () => {
  const feil = NAIVE_TIMER.filter(({ ms, time, dato }) => {
    const tidspunkt = new Date(ms + 1_799_999);
    return osloTime(tidspunkt) !== time || osloDato(tidspunkt) !== dato;
  });

  expect(feil).toEqual([]);
});

it('hver dato og time i fire år er første gang klokken i Oslo viser den', () => {
  const forste = new Map<string, number>();
  for (const { dato, time, ms } of NAIVE_TIMER) {
    if (!forste.has(`${dato} ${time}`)) forste.set(`${dato} ${time}`, ms);
  }

  const feil = NAIVE_TIMER.filter(
    ({ dato, time }) => osloTidspunkt(dato, time).getTime() !== forste.get(`${dato} ${time}`),
  );

  expect(feil).toEqual([]);
});

it('dager legges til og trekkes fra etter kalenderen, også når klokken stilles', () => {
  const feil = NAIVE_DATOER.filter(
    (dato, i) =>
      leggTilDager(NAIVE_DATOER[0]!, i) !== dato || leggTilDager(dato, -i) !== NAIVE_DATOER[0],
  );

  expect(feil).toEqual([]);
});

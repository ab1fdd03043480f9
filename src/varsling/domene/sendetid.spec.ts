import fc from 'fast-check';
import {
  naivIndeks,
  NAIVE_TIMER,
  type Naivtime,
} from '../../felles/klokke/naivkalender.testhjelp.js';
import { VANLIG_SENDETID } from './regler.testhjelp.js';
import { erSendetid, nesteSendetid, nesteSendetime } from './sendetid.js';

const DOGNET = { fraTime: 0, tilTime: 24 };

it.each([
  ['før åpning', '2026-11-23T08:59:59+01:00', false],
  ['ved åpning', '2026-11-23T09:00:00+01:00', true],
  ['like før stenging', '2026-11-23T16:59:59+01:00', true],
  ['ved stenging', '2026-11-23T17:00:00+01:00', false],
  ['en lørdag', '2026-11-28T12:00:00+01:00', true],
  ['en søndag', '2026-11-29T12:00:00+01:00', false],
  ['en helligdag', '2026-05-14T12:00:00+02:00', false],
  ['ved åpning om sommeren', '2026-07-01T09:00:00+02:00', true],
  ['en time før åpning om sommeren', '2026-07-01T08:00:00+02:00', false],
])('det er sendetid: %s (%s): %s', (_, tidspunkt, ventet) => {
  expect(erSendetid(new Date(tidspunkt), VANLIG_SENDETID)).toBe(ventet);
});

it.each([
  [
    'innenfor blir som den er',
    '2026-11-23T10:05:00+01:00',
    '2026-11-23T10:05:00+01:00',
    '2026-11-23T11:00:00+01:00',
  ],
  [
    'på en hel time',
    '2026-11-23T10:00:00+01:00',
    '2026-11-23T10:00:00+01:00',
    '2026-11-23T10:00:00+01:00',
  ],
  [
    'i dagens siste time',
    '2026-11-23T16:30:00+01:00',
    '2026-11-23T16:30:00+01:00',
    '2026-11-24T09:00:00+01:00',
  ],
  [
    'før åpning',
    '2026-11-23T03:00:00+01:00',
    '2026-11-23T09:00:00+01:00',
    '2026-11-23T09:00:00+01:00',
  ],
  [
    'lørdag kveld',
    '2026-11-28T20:00:00+01:00',
    '2026-11-30T09:00:00+01:00',
    '2026-11-30T09:00:00+01:00',
  ],
  [
    'lørdag kveld før klokken stilles fram',
    '2026-03-28T20:00:00+01:00',
    '2026-03-30T09:00:00+02:00',
    '2026-03-30T09:00:00+02:00',
  ],
  [
    'lørdag kveld før klokken stilles tilbake',
    '2026-10-24T20:00:00+02:00',
    '2026-10-26T09:00:00+01:00',
    '2026-10-26T09:00:00+01:00',
  ],
  [
    'onsdag kveld før påske',
    '2026-04-01T17:00:00+02:00',
    '2026-04-04T09:00:00+02:00',
    '2026-04-04T09:00:00+02:00',
  ],
  [
    'påskeaften kveld',
    '2026-04-04T17:00:00+02:00',
    '2026-04-07T09:00:00+02:00',
    '2026-04-07T09:00:00+02:00',
  ],
  [
    'julaften kveld',
    '2026-12-24T18:00:00+01:00',
    '2026-12-28T09:00:00+01:00',
    '2026-12-28T09:00:00+01:00',
  ],
])('neste sendetid og sendetime: %s', (_, tidspunkt, sendetid, sendetime) => {
  const fra = new Date(tidspunkt);

  expect(nesteSendetid(fra, VANLIG_SENDETID)).toEqual(new Date(sendetid));
  expect(nesteSendetime(fra, VANLIG_SENDETID)).toEqual(new Date(sendetime));
});

it.each([
  ['natt til søndag', '2026-10-24T23:30:00+02:00', '2026-10-26T00:00:00+01:00'],
  ['natt til lørdag', '2026-10-23T23:30:00+02:00', '2026-10-24T00:00:00+02:00'],
])('hele døgnet er også en sendetid, men ikke på søndager: %s', (_, tidspunkt, sendetime) => {
  expect(nesteSendetime(new Date(tidspunkt), DOGNET)).toEqual(new Date(sendetime));
});

const sendetider = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 24 }))
  .filter(([fra, til]) => fra < til)
  .map(([fraTime, tilTime]) => ({ fraTime, tilTime }));
const tidspunkter = fc.date({
  min: new Date(NAIVE_TIMER[0]!.ms),
  max: new Date(NAIVE_TIMER[0]!.ms + 3 * 365 * 86_400_000),
  noInvalidDate: true,
});

it('som en som går gjennom kalenderen time for time, ville funnet dem', () => {
  fc.assert(
    fc.property(tidspunkter, sendetider, (tidspunkt, sendetid) => {
      const erApen = ({ time, rod }: Naivtime) =>
        !rod && time >= sendetid.fraTime && time < sendetid.tilTime;
      let indeks = naivIndeks(tidspunkt);
      const erHel = NAIVE_TIMER[indeks]!.ms === tidspunkt.getTime();
      const apenNa = erApen(NAIVE_TIMER[erHel ? indeks : indeks - 1]!);
      while (!erApen(NAIVE_TIMER[indeks]!)) indeks += 1;
      const sendetime = new Date(NAIVE_TIMER[indeks]!.ms);

      expect(erSendetid(tidspunkt, sendetid)).toBe(apenNa);
      expect(nesteSendetime(tidspunkt, sendetid)).toEqual(sendetime);
      expect(nesteSendetid(tidspunkt, sendetid)).toEqual(apenNa ? tidspunkt : sendetime);
    }),
    { numRuns: 1000 },
  );
});

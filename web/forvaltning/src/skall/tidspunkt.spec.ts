import { expect, it } from '@jest/globals';
import { fraVeggtid, veggtid } from './tidspunkt.js';

it.each([
  ['om vinteren', '2026-11-28T19:30', '2026-11-28T18:30:00.000Z'],
  ['om sommeren', '2026-07-01T00:05', '2026-06-30T22:05:00.000Z'],
  ['rett før klokken stilles fram', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['rett etter', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['første gang av den timen som kommer to ganger', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('det klokken i Norge viser %s, er ett tidspunkt', (_, vegg, utc) => {
  expect(new Date(fraVeggtid(vegg)).toISOString()).toBe(utc);
  expect(veggtid(new Date(utc))).toBe(vegg);
});

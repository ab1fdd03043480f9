import { expect, it } from '@jest/globals';
import { erSammeNavn } from './samme-navn.js';

it.each([
  ['Gammelt system', 'gammelt SYSTEM', true],
  ['Gammelt system', '  Gammelt   system ', true],
  ['Gammelt system', 'Gammelt system', true],
  ['Nordre Ålesund', 'nordre A\u030alesund', true],
  ['Gammelt system', 'Gammelt', false],
  ['Gammelt system', 'Gammeltsystem', false],
])('«%s» og «%s» er samme navn: %s', (ett, annet, erDet) => {
  expect(erSammeNavn(ett, annet)).toBe(erDet);
});

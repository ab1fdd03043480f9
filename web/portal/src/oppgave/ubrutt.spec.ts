import { describe, expect, it } from '@jest/globals';
import { ubrutt } from './ubrutt.js';

const HARD = '\u00a0';

describe('tall og ord som hører sammen', () => {
  it.each([
    ['Frist i morgen, 4. mars 2026', `Frist i morgen, 4.${HARD}mars 2026`],
    ['Frist om 3 dager, 12. mai', `Frist om 3${HARD}dager, 12.${HARD}mai`],
    ['Deadline 3 March', `Deadline 3${HARD}March`],
    ['Áigemearri njukčamánu 3. b. 2026', `Áigemearri njukčamánu 3.${HARD}b. 2026`],
    ['Ingen tall her', 'Ingen tall her'],
  ])('blir stående sammen i «%s»', (tekst, ventet) => {
    expect(ubrutt(tekst)).toBe(ventet);
  });
});

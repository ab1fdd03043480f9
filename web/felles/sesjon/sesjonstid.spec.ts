import { expect, it } from '@jest/globals';
import { sesjonstid } from './sesjonstid.js';

const HENTET = Date.parse('2026-03-03T12:00:00Z');
const etter = (sekunder: number): number => HENTET + sekunder * 1000;
const sesjon = { merke: 'm', sekunderUtenAktivitet: 1800, sekunderIgjen: 3600 };

it('uten aktivitet ender sesjonen når tiden uten aktivitet er ute', () => {
  const tid = sesjonstid({ sesjon, hentet: HENTET, sistHort: HENTET }, etter(1700));

  expect(tid).toEqual({ sekunder: 100, kanForlenges: true });
});

it('hvert svar fra serveren begynner tellingen på nytt', () => {
  const tid = sesjonstid({ sesjon, hentet: HENTET, sistHort: etter(600) }, etter(1700));

  expect(tid).toEqual({ sekunder: 700, kanForlenges: true });
});

it('er den siste slutten nærmest, kan sesjonen ikke forlenges', () => {
  const tid = sesjonstid({ sesjon, hentet: HENTET, sistHort: etter(3500) }, etter(3540));

  expect(tid).toEqual({ sekunder: 60, kanForlenges: false });
});

it('etter slutten er tiden negativ', () => {
  const tid = sesjonstid({ sesjon, hentet: HENTET, sistHort: HENTET }, etter(1802));

  expect(tid.sekunder).toBe(-2);
});

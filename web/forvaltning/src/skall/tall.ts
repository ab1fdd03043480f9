const HELTALL = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });
const EN_DESIMAL = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const PROSENT = new Intl.NumberFormat('nb-NO', { style: 'percent', maximumFractionDigits: 0 });

const MINUTT = 60;
const TIME = 60 * MINUTT;
const DOGN = 24 * TIME;

/** `1 843`. */
export const tall = (antall: number): string => HELTALL.format(antall);

/** `75 %` of a share from 0 to 1. What is something is never said to be nothing, nor is what is not all said to be all. */
export function prosent(andel: number): string {
  if (andel > 0 && andel < 0.01) return `under ${PROSENT.format(0.01)}`;
  if (andel < 1 && andel > 0.99) return `over ${PROSENT.format(0.99)}`;
  return PROSENT.format(andel);
}

/** `1 oppgave`, `1 843 oppgaver`. */
export const antallAv = (antall: number, en: string, flere: string): string =>
  `${tall(antall)} ${antall === 1 ? en : flere}`;

/** How long something took, as roughly as one says it: `40 minutter`, `3 timer`, `2,5 dager`. */
export function varighet(sekunder: number): string {
  if (sekunder < MINUTT) return 'under ett minutt';
  if (sekunder < TIME) return rundt(sekunder / MINUTT, 'minutt', 'minutter');
  if (sekunder < 2 * DOGN) return rundt(sekunder / TIME, 'time', 'timer');
  const dager = sekunder / DOGN;
  return `${(dager < 10 ? EN_DESIMAL : HELTALL).format(dager)} dager`;
}

const rundt = (antall: number, en: string, flere: string): string =>
  antallAv(Math.round(antall), en, flere);

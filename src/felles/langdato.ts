import type { Sprak } from './sprak.js';

const NORSKE_MANEDER =
  'januar februar mars april mai juni juli august september oktober november desember'.split(' ');
const ENGELSKE_MANEDER =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
/** Genitive before «b.» (beaivi), as in `njukčamánu 3. b. 2026`; see docs/SPRAK.md. */
const SAMISKE_MANEDER = (
  'ođđajagimánu guovvamánu njukčamánu cuoŋománu miessemánu geassemánu ' +
  'suoidnemánu borgemánu čakčamánu golggotmánu skábmamánu juovlamánu'
).split(' ');

/**
 * A `YYYY-MM-DD` in words: `3. mars 2026`, `3 March 2026`, `njukčamánu 3. b. 2026`.
 * Own tables, because Intl has no Northern Sámi that is right and Chromium no Nynorsk at all.
 */
export const langDato = (dato: string, sprak: Sprak): string =>
  `${utenAr(dato, sprak)} ${dato.slice(0, 4)}`;

/** The same without the year: `3. mars`, `3 March`, `njukčamánu 3. b.`. */
export function utenAr(dato: string, sprak: Sprak): string {
  const [, maned = '', dag = ''] = dato.split('-');
  const nr = Number(maned) - 1;
  const d = String(Number(dag));
  switch (sprak) {
    case 'nb':
    case 'nn':
      return `${d}. ${NORSKE_MANEDER[nr]}`;
    case 'en':
      return `${d} ${ENGELSKE_MANEDER[nr]}`;
    case 'se':
      return `${SAMISKE_MANEDER[nr]} ${d}. b.`;
  }
}

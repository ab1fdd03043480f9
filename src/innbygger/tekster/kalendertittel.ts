import type { Sprak } from './dato.js';

const FRIST: Readonly<Record<Sprak, string>> = {
  nb: 'Frist',
  nn: 'Frist',
  en: 'Deadline',
  se: 'Áigemearri',
};

/** What a deadline is called in the citizen's own calendar: `Frist: Samtykke til skoletur`. */
export const kalendertittel = (tittel: string, sprak: Sprak): string =>
  `${FRIST[sprak]}: ${tittel}`;

import type { Statistikk } from '../api/klient.js';
import { prosent, tall } from '../skall/tall.js';

type Ferdige = Statistikk['ferdigEtterPurringer'];

/** So many reminders and more are one row. */
const SAMLES_FRA = 5;

interface Rad {
  readonly ord: string;
  /** One for each of those that are held against each other: `75 % (900)`. */
  readonly celler: readonly string[];
}

/** How many reminders it took, from none to the most that anybody needed. */
export function etterPaminnelser(alle: readonly Ferdige[]): readonly Rad[] {
  const rader = Math.min(SAMLES_FRA + 1, Math.max(...alle.map(({ length }) => length)));
  return Array.from({ length: rader }, (_, nr) => ({
    ord: radord(nr),
    celler: alle.map((ferdige) => celle(ferdige, nr)),
  }));
}

function radord(nr: number): string {
  if (nr === 0) return 'Uten påminnelse';
  if (nr === 1) return 'Etter én påminnelse';
  return nr === SAMLES_FRA ? `Etter ${nr} eller flere` : `Etter ${nr}`;
}

function celle(ferdige: Ferdige, nr: number): string {
  const antall = antallI(ferdige.filter(({ purringer }) => Math.min(purringer, SAMLES_FRA) === nr));
  return `${prosent(antall / (antallI(ferdige) || 1))} (${tall(antall)})`;
}

const antallI = (ferdige: Ferdige): number =>
  ferdige.reduce((hittil, { antall }) => hittil + antall, 0);

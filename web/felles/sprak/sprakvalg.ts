import type { Sprak } from '../../../src/innbygger/tekster/dato.js';

/** Each language by its own name, as a speaker of it looks for it. */
export const SPRAKNAVN: Readonly<Record<Sprak, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  se: 'Davvisámegiella',
};
export const ALLE_SPRAK = Object.keys(SPRAKNAVN) as Sprak[];

const NOKKEL = 'min-kommune-sprak';
/** What browsers call our languages. `no` and `se`/`sme` are both seen. */
const NETTLESERSPRAK: Readonly<Record<string, Sprak>> = {
  nb: 'nb',
  no: 'nb',
  nn: 'nn',
  en: 'en',
  se: 'se',
  sme: 'se',
};

/** The language to begin in: chosen before, else the browser's, else bokmål. */
export function startsprak(): Sprak {
  const lagret = ALLE_SPRAK.find((sprak) => sprak === lesLagret());
  if (lagret) return lagret;
  const onskede = navigator.languages.map(
    (tag) => NETTLESERSPRAK[tag.slice(0, 3).split('-')[0] ?? ''],
  );
  return onskede.find((sprak) => sprak !== undefined) ?? 'nb';
}

/** Storage may be forbidden by the browser; the language then lasts as long as the page. */
function lesLagret(): string | null {
  try {
    return localStorage.getItem(NOKKEL);
  } catch {
    return null;
  }
}

export function husk(sprak: Sprak): void {
  try {
    localStorage.setItem(NOKKEL, sprak);
  } catch {
    // Forbidden: see lesLagret.
  }
}

import type { Sprak } from '../../../src/innbygger/tekster/dato.js';
import { ALLE_SPRAK, SPRAKKAPSEL } from '../../../src/innbygger/tekster/sprakvalg.js';

/** Each language by its own name, as a speaker of it looks for it. */
export const SPRAKNAVN: Readonly<Record<Sprak, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  en: 'English',
  se: 'Davvisámegiella',
};

const ET_AR_I_SEKUNDER = 31_536_000;

/** The server chose it when it sent the page, from what was chosen before and what the browser asks for. */
export const sidensSprak = (): Sprak =>
  ALLE_SPRAK.find((sprak) => sprak === document.documentElement.lang) ?? 'nb';

const VALGT = 'min-kommune-sprak-valgt';

/** Remembers through a login that a language was chosen by hand; the tab forgets it when it is closed. */
export function merkValgt(sprak: Sprak): void {
  try {
    sessionStorage.setItem(VALGT, sprak);
  } catch {
    // A browser that forbids it: the choice lasts as long as the page.
  }
}

/** The language that was chosen by hand before the login, once. */
export function taValgt(): Sprak | undefined {
  try {
    const valgt = sessionStorage.getItem(VALGT);
    sessionStorage.removeItem(VALGT);
    return ALLE_SPRAK.find((sprak) => sprak === valgt);
  } catch {
    return undefined;
  }
}

/** For the next page. A browser that forbids it says nothing; the language then lasts as long as the page. */
export function husk(sprak: Sprak): void {
  const sikker = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${SPRAKKAPSEL}=${sprak}; Path=/; Max-Age=${ET_AR_I_SEKUNDER}; SameSite=Lax${sikker}`;
}

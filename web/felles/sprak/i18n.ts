import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Sprak } from '../../../src/innbygger/tekster/dato.js';
import { husk } from './sprakvalg.js';

/** Fetches one language's texts; each is a file of its own that only its readers download. */
export type Teksthenter = (sprak: Sprak) => Promise<object>;

let hent: Teksthenter;

export async function startSprak(henter: Teksthenter, sprak: Sprak): Promise<void> {
  hent = henter;
  await i18next.use(initReactI18next).init({
    lng: sprak,
    fallbackLng: false,
    resources: { [sprak]: { translation: await hent(sprak) } },
    // React escapes what it shows; twice would show the escapes.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** The texts are there before the language is: nobody sees a key. */
export async function settSprak(sprak: Sprak): Promise<void> {
  await hentTekstene(sprak);
  await i18next.changeLanguage(sprak);
}

async function hentTekstene(sprak: Sprak): Promise<void> {
  if (i18next.hasResourceBundle(sprak, 'translation')) return;
  i18next.addResourceBundle(sprak, 'translation', await hent(sprak));
}

/** How many times a language was chosen: texts that come after a later choice change nothing. */
let valg = 0;

/** What the citizen chose, now or before: the page says what it speaks, and the next page speaks it too. */
export async function byttSprak(sprak: Sprak): Promise<void> {
  const dette = ++valg;
  try {
    await hentTekstene(sprak);
  } catch (feil) {
    if (dette === valg) throw feil;
  }
  if (dette !== valg) return;
  await i18next.changeLanguage(sprak);
  document.documentElement.lang = sprak;
  husk(sprak);
}

/** The page's language. Only ours are ever set. */
export function useSprak(): Sprak {
  const { i18n } = useTranslation();
  return i18n.language as Sprak;
}

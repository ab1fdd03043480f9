import { useSprak } from '../../../felles/sprak/i18n.js';
import type { Oppgave } from '../api/klient.js';

/** The `lang` of the kommune's own words, when they are in another language than the page. */
export function useLang({ sprak }: Oppgave): string | undefined {
  const sidens = useSprak();
  return sprak === sidens ? undefined : sprak;
}

import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiFeil } from './api-feil.js';
import { siTilAndreFaner } from '../sesjon/andre-faner.js';
import { innbyggerklient, type Meg } from './innbyggerklient.js';
import { hentData } from './klient.js';

export type Innlogging =
  | { readonly type: 'INNE'; readonly meg: Meg; readonly hentet: number }
  | { readonly type: 'UTE' }
  | { readonly type: 'UTLOPT' };

/** Who is logged in. Asked again at each return; answers of 401 to anything else change it. */
export const innloggingsvalg = queryOptions({
  queryKey: ['innlogging'],
  queryFn: async ({ client }) => {
    const svar = await sporHvem(client);
    glemForrige(client, svar);
    return svar;
  },
  staleTime: Infinity,
  // Another tab may have logged out, or somebody else in.
  refetchOnWindowFocus: 'always',
});

/** Whose the page is: the session's mark, and nobody's is empty. */
export const eier = (innlogging: Innlogging): string =>
  innlogging.type === 'INNE' ? (innlogging.meg.sesjon?.merke ?? '') : '';

/** What the page knows without having asked, such as that the time is out. */
export function settInnlogging(queryClient: QueryClient, innlogging: Innlogging): void {
  glemForrige(queryClient, innlogging);
  queryClient.setQueryData(innloggingsvalg.queryKey, innlogging);
}

/** To be told about every error: a 401 to any request means that the page is no longer ours to show. */
export function noterUtlogging(queryClient: QueryClient, feil: unknown): void {
  const ute = utAv(queryClient, feil);
  if (ute) settInnlogging(queryClient, ute);
}

/** Another tab says whose the browser is. If that is news, nothing is shown until we have asked. */
export function noterFraAnnenFane(queryClient: QueryClient, nyEier: string): void {
  const na = queryClient.getQueryData(innloggingsvalg.queryKey);
  if (na && eier(na) === nyEier) return;
  if (na?.type === 'INNE') settInnlogging(queryClient, { type: 'UTLOPT' });
  void queryClient.refetchQueries(innloggingsvalg);
}

async function sporHvem(queryClient: QueryClient): Promise<Innlogging> {
  try {
    const meg = await hentData(innbyggerklient.GET('/min-kommune/api/v1/innbygger/meg'));
    return { type: 'INNE', meg, hentet: Date.now() };
  } catch (feil) {
    const ute = utAv(queryClient, feil);
    if (ute) return ute;
    throw feil;
  }
}

/** One who was logged in on this page has lost the session, whatever the server calls it; one who was not, has not. */
function utAv(queryClient: QueryClient, feil: unknown): Innlogging | undefined {
  if (!(feil instanceof ApiFeil) || feil.status !== 401) return undefined;
  const for_ = queryClient.getQueryData(innloggingsvalg.queryKey)?.type;
  const varInne = for_ === undefined ? feil.errorCode === 'SESJON_UTLOPT' : for_ !== 'UTE';
  return { type: varInne ? 'UTLOPT' : 'UTE' };
}

/** What was fetched for one citizen must not be there when the next one comes, in any tab. */
function glemForrige(queryClient: QueryClient, ny: Innlogging): void {
  const for_ = queryClient.getQueryData(innloggingsvalg.queryKey);
  if (for_ && eier(for_) === eier(ny)) return;
  const [minNokkel] = innloggingsvalg.queryKey;
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== minNokkel });
  siTilAndreFaner(eier(ny));
}

import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { hentData } from '../../../felles/api/klient.js';
import { klient, type Meg } from './klient.js';

export type Innlogging =
  | { readonly type: 'INNE'; readonly meg: Meg; readonly hentet: number }
  | { readonly type: 'UTE' }
  | { readonly type: 'UTLOPT' };

/** Who is logged in. Asked once; answers of 401 to anything else change it (see `noterUtlogging`). */
export const innloggingsvalg = queryOptions({
  queryKey: ['innlogging'],
  queryFn: async ({ client }) => {
    try {
      return inne(await hentData(klient.GET('/min-kommune/api/v1/innbygger/meg')));
    } catch (feil) {
      const ute = utAv(client, feil);
      if (ute) return ute;
      throw feil;
    }
  },
  staleTime: Infinity,
  // The citizen may have logged in again in another tab.
  refetchOnWindowFocus: ({ state }) => (state.data?.type === 'UTLOPT' ? 'always' : false),
});

const inne = (meg: Meg): Innlogging => ({ type: 'INNE', meg, hentet: Date.now() });

/** One who was logged in on this page has lost the session, whatever the server calls it. */
function utAv(queryClient: QueryClient, feil: unknown): Innlogging | undefined {
  if (!(feil instanceof ApiFeil) || feil.status !== 401) return undefined;
  const for_ = queryClient.getQueryData(innloggingsvalg.queryKey)?.type ?? 'UTE';
  return { type: feil.errorCode === 'SESJON_UTLOPT' || for_ !== 'UTE' ? 'UTLOPT' : 'UTE' };
}

/** To be told about every error: a 401 to any request means that the page is no longer ours to show. */
export function noterUtlogging(queryClient: QueryClient, feil: unknown): void {
  const ute = utAv(queryClient, feil);
  if (ute) queryClient.setQueryData(innloggingsvalg.queryKey, ute);
}

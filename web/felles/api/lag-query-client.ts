import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFeil } from './api-feil.js';
import { horPaAndreFaner } from '../sesjon/andre-faner.js';
import { noterFraAnnenFane, noterUtlogging } from './innlogging.js';

/**
 * Fresh on each visit and each return; one more try when the fault may pass by itself. Nothing waits
 * for the network: a confirmation that waited would be carried out after the citizen had cancelled.
 */
export function lagQueryClient(): QueryClient {
  const onError = (feil: unknown): void => noterUtlogging(klient, feil);
  const klient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        // Ours to say again: with `always` the library takes it that the network does not matter.
        refetchOnReconnect: true,
        retry: (antall, feil) => antall < 1 && feil instanceof ApiFeil && feil.kanGaOver,
        retryDelay: 1000,
      },
    },
  });
  horPaAndreFaner((eier) => noterFraAnnenFane(klient, eier));
  return klient;
}

import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { noterUtlogging } from './innlogging.js';

/** Fresh on each visit and each return; one more try when the fault may pass by itself. */
export function lagQueryClient(): QueryClient {
  const onError = (feil: unknown): void => noterUtlogging(klient, feil);
  const klient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (antall, feil) => antall < 1 && feil instanceof ApiFeil && feil.kanGaOver,
        retryDelay: 1000,
      },
    },
  });
  return klient;
}

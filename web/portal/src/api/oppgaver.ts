import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { innbyggerklient } from '../../../felles/api/innbyggerklient.js';
import { hentData } from '../../../felles/api/klient.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import type { Oppgavestatus } from './klient.js';

export const SIDE_STORRELSE = 20;

/** One page of the list. `side` is 0 for the first, as in the contract. */
export const listevalg = (status: Oppgavestatus, side: number, sprak: Sprak) =>
  queryOptions({
    queryKey: ['oppgaver', status, side, sprak],
    queryFn: () =>
      hentData(
        innbyggerklient.POST('/min-kommune/api/v1/innbygger/oppgaver/sok', {
          params: { query: { sprak, side, sideStorrelse: SIDE_STORRELSE } },
          body: { oppgaveStatus: [status] },
        }),
      ),
    // In another language the same page stays until the new words are there.
    placeholderData: (forrige, sporring) => (sporring?.queryKey[2] === side ? forrige : undefined),
  });

export const tallvalg = queryOptions({
  queryKey: ['oppgavetall'],
  queryFn: () => hentData(innbyggerklient.GET('/min-kommune/api/v1/innbygger/oppgavetall')),
});

export const oppgavevalg = (oppgaveId: string, sprak: Sprak) =>
  queryOptions({
    queryKey: ['oppgave', oppgaveId, sprak],
    queryFn: () =>
      hentData(
        innbyggerklient.GET('/min-kommune/api/v1/innbygger/oppgave/{oppgaveId}', {
          params: { path: { oppgaveId }, query: { sprak } },
        }),
      ),
    placeholderData: (forrige, sporring) =>
      sporring?.queryKey[1] === oppgaveId ? forrige : undefined,
  });

/** After a task changed, the list and its counts are old. */
export async function glemLister(queryClient: QueryClient): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['oppgaver'] }),
    queryClient.invalidateQueries({ queryKey: tallvalg.queryKey }),
  ]);
}

export const kalenderadresse = (oppgaveId: string, sprak: Sprak): string =>
  `/min-kommune/api/v1/innbygger/oppgave/${oppgaveId}/kalender.ics?sprak=${sprak}`;

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { innbyggerklient } from '../../../felles/api/innbyggerklient.js';
import { hentData } from '../../../felles/api/klient.js';
import { useSprak } from '../../../felles/sprak/i18n.js';
import type { Oppgave } from './klient.js';
import { glemLister, oppgavevalg } from './oppgaver.js';

/** Tells once that the task was opened, so that it is no longer new. If it fails, it stays new. */
export function useSiApnet({ id, apnet, status }: Oppgave): void {
  const queryClient = useQueryClient();
  const sagtFor = useRef<string>(undefined);

  useEffect(() => {
    if (apnet === true || status === 'FULLFORT' || sagtFor.current === id) return;
    sagtFor.current = id;
    const svar = innbyggerklient.PUT('/min-kommune/api/v1/innbygger/oppgave/{oppgaveId}/apnet', {
      params: { path: { oppgaveId: id } },
    });
    hentData(svar).then(
      () => glemLister(queryClient),
      () => undefined,
    );
  }, [id, apnet, status, queryClient]);
}

/**
 * The citizen's own part is done. The answer is the task as it became.
 * @param onGjort called also when the one who asked is no longer on the screen
 */
export function useFullfor(oppgaveId: string, onGjort: () => void) {
  const queryClient = useQueryClient();
  const sprak = useSprak();
  return useMutation({
    mutationFn: () =>
      hentData(
        innbyggerklient.PUT('/min-kommune/api/v1/innbygger/oppgave/{oppgaveId}/status', {
          params: { path: { oppgaveId }, query: { sprak } },
          body: { status: 'FULLFORT' },
        }),
      ),
    onSuccess: async (oppgave) => {
      onGjort();
      const { queryKey } = oppgavevalg(oppgaveId, sprak);
      // An answer on its way may be from before, and would bring the old status back.
      await queryClient.cancelQueries({ queryKey });
      // Gone from the cache, it belongs to one who is no longer logged in.
      queryClient.setQueryData(queryKey, (for_) => for_ && oppgave);
      void glemLister(queryClient);
    },
    onError: (feil) => {
      if (feil instanceof ApiFeil && !feil.kanGaOver) return;
      // It may have been saved although no answer came: the task itself tells.
      void queryClient.invalidateQueries({ queryKey: oppgavevalg(oppgaveId, sprak).queryKey });
    },
  });
}

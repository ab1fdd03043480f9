import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { hentData } from '../../../felles/api/klient.js';
import type { components } from '../../../../src/kontrakt/generert/konfigurasjon.js';
import { klient, KOMMUNE, KOMMUNER, type Kommune } from './klient.js';
import { forvaltningsvalg } from './kommuner.js';

type Ny = components['schemas']['NyKommuneRequest'];
type Fakta = components['schemas']['KommuneRequest'];

/** All kommuner of the installation, by their names. */
export const kommunevalg = queryOptions({
  queryKey: ['installasjonen'],
  queryFn: async () => (await hentData(klient.GET(KOMMUNER))).kommuner,
});

/** What a platform administrator can do with them. */
export function useKommuner() {
  const queryClient = useQueryClient();
  /** A kommune's name stands in its own pages too, and what was done in its log. */
  const ferdig = (fiksOrgId: string): void => {
    for (const queryKey of [
      kommunevalg.queryKey,
      forvaltningsvalg.queryKey,
      ['endringslogg', fiksOrgId],
    ]) {
      void queryClient.invalidateQueries({ queryKey });
    }
  };

  return {
    opprett: (body: Ny): Promise<Kommune> =>
      hentData(klient.POST(KOMMUNER, { body })).finally(() => ferdig(body.fiksOrgId)),
    lagre: async (fiksOrgId: string, etag: string, body: Fakta): Promise<Kommune> => {
      const params = { path: { fiksOrgId }, header: { 'If-Match': etag } };
      const lagret = await hentData(klient.PUT(`${KOMMUNE}/kommune`, { params, body }));
      queryClient.setQueryData(kommunevalg.queryKey, (alle) =>
        alle?.map((en) => (en.fiksOrgId === fiksOrgId ? lagret : en)),
      );
      ferdig(fiksOrgId);
      return lagret;
    },
    hent: async (fiksOrgId: string): Promise<Kommune | undefined> => {
      const alle = await queryClient.query({ ...kommunevalg, staleTime: 0 });
      return alle.find((en) => en.fiksOrgId === fiksOrgId);
    },
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { hentData } from '../../../felles/api/klient.js';
import { klient, KOMMUNE, type Administrator, type Rolle } from './klient.js';
import { administratorvalg, glem } from './sporringer.js';

const EN = `${KOMMUNE}/administratorer/{administratorId}` as const;

interface Ny {
  readonly personId: string;
  readonly navn: string;
  readonly rolle: Rolle;
}

/** What can be done with those who run the service for a kommune. */
export function useAdministratorer(fiksOrgId: string) {
  const queryClient = useQueryClient();
  /** One's own role may be another now. */
  const ferdig = (): void => {
    void glem(queryClient, 'administratorer', fiksOrgId);
    void queryClient.invalidateQueries({ queryKey: ['kommuner'] });
  };
  const sti = (administratorId: string) => ({ path: { fiksOrgId, administratorId } });
  const { queryKey } = administratorvalg(fiksOrgId);

  return {
    /** In the body and nowhere else: the number never stands in an address. */
    leggTil: (body: Ny) =>
      hentData(
        klient.POST(`${KOMMUNE}/administratorer`, { params: { path: { fiksOrgId } }, body }),
      ).finally(ferdig),
    lagre: async (id: string, etag: string, body: Omit<Ny, 'personId'>): Promise<Administrator> => {
      const params = { ...sti(id), header: { 'If-Match': etag } };
      const lagret = await hentData(klient.PUT(EN, { params, body }));
      queryClient.setQueryData(queryKey, (alle) => alle?.map((en) => (en.id === id ? lagret : en)));
      ferdig();
      return lagret;
    },
    fjern: (id: string) => hentData(klient.DELETE(EN, { params: sti(id) })).finally(ferdig),
    hent: async (id: string): Promise<Administrator | undefined> => {
      const alle = await queryClient.query({ ...administratorvalg(fiksOrgId), staleTime: 0 });
      return alle.find((en) => en.id === id);
    },
  };
}

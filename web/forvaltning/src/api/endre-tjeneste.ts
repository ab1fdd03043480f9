import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { hentData, type Lest } from '../../../felles/api/klient.js';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import { klient, KOMMUNE, type Tjeneste } from './klient.js';
import { glem } from './sporringer.js';

export type NyStatus = 'I_BRUK' | 'PAUSET' | 'TATT_UT';

const GJORT: Readonly<Record<NyStatus, string>> = {
  I_BRUK: 'Tjenesten er i bruk',
  PAUSET: 'Tjenesten er på pause',
  TATT_UT: 'Tjenesten er tatt ut av bruk',
};

/**
 * What the service is to be, built on what was seen of it.
 * @param onAvgjort it is so, or another came first; how it stands has been read anew
 */
export function useSettTjeneste(fiksOrgId: string, onAvgjort: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ sett, ny }: { readonly sett: Lest<Tjeneste>; readonly ny: NyStatus }) => {
      const path = { fiksOrgId };
      if (ny === 'I_BRUK' && sett.verdi.status === 'IKKE_TATT_I_BRUK') {
        await hentData(klient.POST(`${KOMMUNE}/initialiserTjeneste`, { params: { path } }));
        return;
      }
      await hentData(
        klient.PUT(`${KOMMUNE}/tjeneste`, {
          params: { path, header: { 'If-Match': sett.etag } },
          body: { status: ny },
        }),
      );
    },
    onSuccess: async (_, { ny }) => {
      await glem(queryClient, 'tjeneste', fiksOrgId);
      kunngjor(GJORT[ny]);
      onAvgjort();
    },
    onError: async (feil) => {
      if (feil instanceof ApiFeil && feil.status === 412) {
        await glem(queryClient, 'tjeneste', fiksOrgId);
        onAvgjort();
      } else if (!(feil instanceof ApiFeil) || feil.kanGaOver) {
        void glem(queryClient, 'tjeneste', fiksOrgId);
      }
    },
  });
}

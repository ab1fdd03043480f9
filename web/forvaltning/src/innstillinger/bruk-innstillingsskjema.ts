import { useQueryClient } from '@tanstack/react-query';
import { hentMedEtag, type Lest } from '../../../felles/api/klient.js';
import { klient, KOMMUNE, type Kommuneinnstillinger } from '../api/klient.js';
import { glem, innstillingsvalg } from '../api/sporringer.js';
import { useKommune } from '../skall/kommune.js';
import { useSkjema } from '../skjema/bruk-skjema.js';
import {
  feltFor,
  fraVerdier,
  type Innstillingsverdier,
  kontroller,
  navnFor,
  ORD,
  tilVerdier,
} from './verdier.js';

const tilLest = ({ verdi, etag }: Lest<Kommuneinnstillinger>): Lest<Innstillingsverdier> => ({
  verdi: tilVerdier(verdi),
  etag,
});

/** What the kommune has decided about the tasks, in a form. */
export function useInnstillingsskjema(lest: Lest<Kommuneinnstillinger>) {
  const { fiksOrgId } = useKommune();
  const queryClient = useQueryClient();
  const sporring = innstillingsvalg(fiksOrgId);
  return useSkjema<Innstillingsverdier>({
    ...{ ord: ORD, feltFor, navnFor, kontroller },
    lest: tilLest(lest),
    lagre: async (verdier, etag) => {
      const lagret = await hentMedEtag(
        klient.PUT(`${KOMMUNE}/innstillinger`, {
          params: { path: { fiksOrgId }, header: { 'If-Match': etag } },
          body: fraVerdier(verdier),
        }),
      );
      queryClient.setQueryData(sporring.queryKey, lagret);
      void glem(queryClient, 'innstillinger', fiksOrgId);
      return tilLest(lagret);
    },
    hentPaNytt: async () => tilLest(await queryClient.query({ ...sporring, staleTime: 0 })),
  });
}

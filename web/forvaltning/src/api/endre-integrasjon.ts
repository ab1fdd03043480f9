import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { hentData } from '../../../felles/api/klient.js';
import { klient, KOMMUNE, type Integrasjon, type Privilegium } from './klient.js';
import { glem, integrasjonsvalg } from './sporringer.js';

const EN = `${KOMMUNE}/integrasjoner/{integrasjonId}` as const;

interface Ny {
  readonly orgnr: string;
  readonly navn: string;
  readonly privilegier: readonly Privilegium[];
}

export interface Tilgang {
  readonly navn: string;
  readonly privilegier: Privilegium[];
  readonly suspendert: boolean;
}

/** What can be done with a kommune's integrations. Afterwards what was read of them is read again. */
export function useIntegrasjoner(fiksOrgId: string) {
  const queryClient = useQueryClient();
  const ferdig = (): Promise<void> => glem(queryClient, 'integrasjoner', fiksOrgId);
  const sti = (integrasjonId: string) => ({ path: { fiksOrgId, integrasjonId } });

  return {
    opprett: (ny: Ny) => opprett(fiksOrgId, ny).finally(() => void ferdig()),
    lagre: async (id: string, etag: string, body: Tilgang): Promise<Integrasjon> => {
      const params = { ...sti(id), header: { 'If-Match': etag } };
      const lagret = await hentData(klient.PUT(EN, { params, body }));
      settEn(queryClient, fiksOrgId, lagret);
      void ferdig();
      return lagret;
    },
    byttPassord: (id: string, gammeltGjelderTimer: number) =>
      hentData(
        klient.POST(`${EN}/passord`, { params: sti(id), body: { gammeltGjelderTimer } }),
      ).finally(() => void ferdig()),
    trekk: (id: string) =>
      hentData(klient.DELETE(EN, { params: sti(id) })).finally(() => void ferdig()),
    hent: async (id: string): Promise<Integrasjon | undefined> => {
      const alle = await queryClient.query({ ...integrasjonsvalg(fiksOrgId), staleTime: 0 });
      return alle.find((en) => en.id === id);
    },
  };
}

/** Makes it and gives it what it may do. The password is handed out also where the last of that failed. */
async function opprett(fiksOrgId: string, { orgnr, navn, privilegier }: Ny) {
  const path = { fiksOrgId };
  const laget = await hentData(
    klient.POST(`${KOMMUNE}/opprettIntegrasjonMedTilgang`, {
      params: { path },
      body: { navn, ...(orgnr !== '' && { orgnr }) },
    }),
  );
  const fikk: Privilegium[] = [];
  for (const privilegieType of privilegier) {
    const params = { path: { fiksOrgId, integrasjonId: laget.integrasjonId } };
    const gitt = klient.POST(`${KOMMUNE}/giPrivilegie/{integrasjonId}`, {
      params,
      body: { privilegieType },
    });
    await hentData(gitt).then(
      () => fikk.push(privilegieType),
      () => undefined,
    );
  }
  return { ...laget, fikk, manglerPrivilegier: fikk.length < privilegier.length };
}

function settEn(queryClient: QueryClient, fiksOrgId: string, lagret: Integrasjon): void {
  queryClient.setQueryData(integrasjonsvalg(fiksOrgId).queryKey, (alle) =>
    alle?.map((en) => (en.id === lagret.id ? lagret : en)),
  );
}

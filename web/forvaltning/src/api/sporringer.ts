import { queryOptions, skipToken, type QueryClient } from '@tanstack/react-query';
import { hentData, hentMedEtag } from '../../../felles/api/klient.js';
import { klient, KOMMUNE, type Tidslinjebestilling } from './klient.js';
import { skrivepause } from './skrivepause.js';

const hos = (fiksOrgId: string) => ({ params: { path: { fiksOrgId } } });

export const tjenestevalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['tjeneste', fiksOrgId],
    queryFn: () => hentMedEtag(klient.GET(`${KOMMUNE}/tjeneste`, hos(fiksOrgId))),
  });

export const integrasjonsvalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['integrasjoner', fiksOrgId],
    queryFn: async () =>
      (await hentData(klient.GET(`${KOMMUNE}/integrasjoner`, hos(fiksOrgId)))).integrasjoner,
  });

export const varslingsvalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['varsling', fiksOrgId],
    queryFn: () => hentMedEtag(klient.GET(`${KOMMUNE}/varsling`, hos(fiksOrgId))),
  });

export const innstillingsvalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['innstillinger', fiksOrgId],
    queryFn: () => hentMedEtag(klient.GET(`${KOMMUNE}/innstillinger`, hos(fiksOrgId))),
  });

export const administratorvalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['administratorer', fiksOrgId],
    queryFn: async () =>
      (await hentData(klient.GET(`${KOMMUNE}/administratorer`, hos(fiksOrgId)))).administratorer,
  });

/** @param side 0 is the first, as in the contract */
export const endringsvalg = (fiksOrgId: string, side: number, sideStorrelse: number) =>
  queryOptions({
    queryKey: ['endringslogg', fiksOrgId, side, sideStorrelse],
    queryFn: () =>
      hentData(
        klient.GET(`${KOMMUNE}/endringslogg`, {
          params: { path: { fiksOrgId }, query: { side, sideStorrelse } },
        }),
      ),
  });

/** @param integrasjonId left out: for all that the kommune has */
export const statistikkvalg = (fiksOrgId: string, dager: number, integrasjonId?: string) =>
  queryOptions({
    queryKey: ['statistikk', fiksOrgId, dager, integrasjonId ?? ''],
    queryFn: async () => ({
      integrasjonId,
      ...(await hentData(
        klient.GET(`${KOMMUNE}/statistikk`, {
          params: {
            path: { fiksOrgId },
            query: { dager, ...(integrasjonId !== undefined && { integrasjonId }) },
          },
        }),
      )),
    }),
  });

/**
 * @param spurt undefined while it cannot be asked
 * @param skrives somebody is at it, and is not asked about every letter
 */
export const tidslinjevalg = (
  fiksOrgId: string,
  spurt: Tidslinjebestilling | undefined,
  skrives: boolean,
) =>
  queryOptions({
    queryKey: ['tidslinje', fiksOrgId, spurt],
    gcTime: 0,
    queryFn: spurt
      ? async ({ signal }) => {
          if (skrives) await skrivepause(signal);
          const svar = klient.POST(`${KOMMUNE}/varsling/tidslinje`, {
            ...hos(fiksOrgId),
            body: spurt,
            signal,
          });
          return { spurt, tidslinje: await hentData(svar) };
        }
      : skipToken,
  });

export const varslingsstoppvalg = (fiksOrgId: string) =>
  queryOptions({
    queryKey: ['varslingsstopp', fiksOrgId],
    queryFn: () => hentData(klient.GET(`${KOMMUNE}/varsling/stopp`, hos(fiksOrgId))),
  });

/** After a change, what was read of the same thing is old, and so is the log. */
export async function glem(
  queryClient: QueryClient,
  hva: string,
  fiksOrgId: string,
): Promise<void> {
  await Promise.all(
    [hva, 'endringslogg'].map((forst) =>
      queryClient.invalidateQueries({ queryKey: [forst, fiksOrgId] }),
    ),
  );
}

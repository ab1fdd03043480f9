import { queryOptions } from '@tanstack/react-query';
import { hentData } from '../../../felles/api/klient.js';
import type { components } from '../../../../src/kontrakt/generert/konfigurasjon.js';
import { klient, KOMMUNE } from './klient.js';

/** By one of the two. */
export type Sok = Readonly<{ id: string }> | Readonly<{ metadata: string }>;

/** In the body: what is searched for may say something about a person, and stands in no address. */
export const sokevalg = (fiksOrgId: string, sok: Sok) =>
  queryOptions({
    queryKey: ['oppgavesok', fiksOrgId, sok],
    queryFn: async () => {
      const [forste, ...flere] = forsok(sok);
      const svar = await sokEtter(fiksOrgId, forste);
      const uten = flere[0];
      return svar.oppgaver.length === 0 && uten ? sokEtter(fiksOrgId, uten) : svar;
    },
  });

/** What was copied often has a space too many at the ends, and what was sent may have one. */
function forsok(sok: Sok): readonly [Sok, ...Sok[]] {
  if ('id' in sok) return [sok];
  const metadata = sok.metadata.trim();
  return metadata === sok.metadata ? [sok] : [sok, { metadata }];
}

const sokEtter = (
  fiksOrgId: string,
  body: Sok,
): Promise<components['schemas']['Oppgavesokresultat']> =>
  hentData(klient.POST(`${KOMMUNE}/oppgaver/sok`, { params: { path: { fiksOrgId } }, body }));

interface Innsynssporring {
  readonly oppgaveId: string;
  /** Of the recipients; 0 is the first, as in the contract. */
  readonly side: number;
  readonly sideStorrelse: number;
}

/** Each time it is fetched, the log says that somebody looked: so once a visit, and never behind one's back. */
export const innsynsvalg = (
  fiksOrgId: string,
  { oppgaveId, side, sideStorrelse }: Innsynssporring,
) =>
  queryOptions({
    queryKey: ['oppgaveinnsyn', fiksOrgId, oppgaveId, side, sideStorrelse],
    queryFn: () =>
      hentData(
        klient.GET(`${KOMMUNE}/oppgaver/{oppgaveId}`, {
          params: { path: { fiksOrgId, oppgaveId }, query: { side, sideStorrelse } },
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });

/** @param side 0 is the first, as in the contract */
export const innsynsloggvalg = (fiksOrgId: string, side: number, sideStorrelse: number) =>
  queryOptions({
    queryKey: ['innsynslogg', fiksOrgId, side, sideStorrelse],
    queryFn: () =>
      hentData(
        klient.GET(`${KOMMUNE}/innsynslogg`, {
          params: { path: { fiksOrgId }, query: { side, sideStorrelse } },
        }),
      ),
  });

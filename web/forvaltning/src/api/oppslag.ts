import { queryOptions } from '@tanstack/react-query';
import { hentData } from '../../../felles/api/klient.js';
import type { components } from '../../../../src/kontrakt/generert/konfigurasjon.js';
import { skrivemater, type Sok } from '../oppslag/sok.js';
import { klient, KOMMUNE } from './klient.js';

/** In the body: what is searched for may say something about a person, and stands in no address. */
export const sokevalg = (fiksOrgId: string, sok: Sok) =>
  queryOptions({
    queryKey: ['oppgavesok', fiksOrgId, sok],
    queryFn: async () => {
      const [forste, ...andre] = skrivemater(sok);
      let svar = await sokEtter(fiksOrgId, forste);
      for (const annen of andre) {
        if (svar.oppgaver.length > 0) return svar;
        svar = await sokEtter(fiksOrgId, annen);
      }
      return svar;
    },
  });

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

/** Each page that is fetched is a row in the log: so only when somebody turns to it, and never behind one's back. */
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

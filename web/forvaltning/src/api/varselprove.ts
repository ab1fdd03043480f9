import { queryOptions } from '@tanstack/react-query';
import { ApiFeil, type Feltavslag } from '../../../felles/api/api-feil.js';
import { hentData } from '../../../felles/api/klient.js';
import { skrivepause } from './skrivepause.js';
import { klient, KOMMUNE, type Varselutkast, type Varselvisning } from './klient.js';

/** The notice, or what is wrong with the text of it. */
type Provd =
  | { readonly erFeil: false; readonly visning: Varselvisning; readonly sprak: string }
  | { readonly erFeil: true; readonly felter: readonly Feltavslag[] };

/** A notice as it will be sent. Whoever writes has stopped a moment before it is asked for. */
export const varselprove = (fiksOrgId: string, utkast: Varselutkast, skrives: boolean) =>
  queryOptions({
    queryKey: ['varselprove', fiksOrgId, utkast],
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Provd> => {
      if (skrives) await skrivepause(signal);
      const svar = klient.POST(`${KOMMUNE}/varsling/forhandsvisning`, {
        params: { path: { fiksOrgId } },
        body: utkast,
        signal,
      });
      return hentData(svar).then(
        (visning) => ({ erFeil: false, visning, sprak: utkast.sprak }),
        feilITeksten,
      );
    },
  });

function feilITeksten(feil: unknown): Provd {
  if (!(feil instanceof ApiFeil) || feil.status !== 400 || feil.felter.length === 0) throw feil;
  return { erFeil: true, felter: feil.felter };
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useIntegrasjoner } from '../api/endre-integrasjon.js';
import type { Integrasjon } from '../api/klient.js';
import { integrasjonsvalg } from '../api/sporringer.js';
import type { Lest } from '../../../felles/api/klient.js';
import { useKommune } from '../skall/kommune.js';
import { erSammeNavn } from '../skall/samme-navn.js';
import { useSkjema, type Skjema } from '../skjema/bruk-skjema.js';
import { Tekstfelt } from '../skjema/felter.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';
import { feilOpptattNavn } from './navn.js';
import { TILGANGSORD, tilPrivilegier, type Tilgangsverdier } from './ord.js';
import { Privilegievalg } from './privilegievalg.js';

const lestAv = ({ navn, privilegier, etag }: Integrasjon): Lest<Tilgangsverdier> => ({
  verdi: {
    navn,
    endre: privilegier.includes('OPPGAVE_KONFIGURASJON'),
    lese: privilegier.includes('OPPGAVE_SOK'),
  },
  etag,
});

/** What the kommune calls it, and what it may do; kept by whoever may hide the form for a while. */
export function useTilgangsskjema(integrasjon: Integrasjon): Skjema<Tilgangsverdier> {
  const { fiksOrgId } = useKommune();
  const { lagre, hent } = useIntegrasjoner(fiksOrgId);
  const { data: alle = [] } = useQuery(integrasjonsvalg(fiksOrgId));
  const suspendert = integrasjon.status === 'SUSPENDERT';
  return useSkjema<Tilgangsverdier>({
    lest: lestAv(integrasjon),
    ord: TILGANGSORD,
    // One that has shared its name until now may go on, with other privileges.
    kontroller: ({ navn }) =>
      erSammeNavn(navn, integrasjon.navn)
        ? []
        : feilOpptattNavn(
            navn,
            alle.filter(({ id }) => id !== integrasjon.id),
          ),
    lagre: async (verdier, etag) => {
      const navn = verdier.navn.trim();
      const tilgang = { navn, privilegier: tilPrivilegier(verdier), suspendert };
      return lestAv(await lagre(integrasjon.id, etag, tilgang));
    },
    hentPaNytt: async () => lestAv((await hent(integrasjon.id)) ?? integrasjon),
  });
}

export const Tilgangsskjema = ({
  skjema,
}: {
  readonly skjema: Skjema<Tilgangsverdier>;
}): ReactNode => (
  <Skjemaramme skjema={skjema} knapp="Lagre">
    <Tekstfelt skjema={skjema} felt="navn" maxLength={100} />
    <Privilegievalg skjema={skjema} />
  </Skjemaramme>
);

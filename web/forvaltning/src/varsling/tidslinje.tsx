import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Kommuneinnstillinger, Tidslinjebestilling } from '../api/klient.js';
import { innstillingsvalg, tidslinjevalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { type Felttilstand, Tekstfelt } from '../skjema/felter.js';
import { feltfeil } from '../skjema/feltfeil.js';
import type { Verdier } from '../skjema/verdier.js';
import { kontrollerValg } from './bruk-varslingsskjema.js';
import {
  type Eksempel,
  EKSEMPELORD,
  EKSEMPELTOLK,
  kontrollerEksempel,
  nyttEksempel,
  tilBestilling,
} from './eksempel.js';
import { antallord, flytteord, narord, slagord, sluttord } from './tidslinjeord.js';

interface Props {
  /** The choices as they stand, saved or not. */
  readonly verdier: Verdier;
}

/** When the notices of a task would go out. Nothing is sent or saved. */
export function Tidslinje({ verdier }: Props): ReactNode {
  const { fiksOrgId } = useKommune();
  const innstillinger = useQuery(innstillingsvalg(fiksOrgId));
  return (
    <section className="tidslinje" aria-labelledby="tidslinje">
      <h2 id="tidslinje" className="ds-heading" data-size="xs">
        Slik ville varslene gått ut
      </h2>
      <p className="dempet">Med valgene slik de står nå, hvis ingen gjør oppgaven.</p>
      <Hentet sporring={innstillinger} hva="innstillingene">
        {({ verdi: { purring } }) => <Proveoppgave verdier={verdier} purring={purring} />}
      </Hentet>
    </section>
  );
}

interface Proveprops extends Props {
  readonly purring: Kommuneinnstillinger['purring'];
}

function Proveoppgave({ verdier, purring }: Proveprops): ReactNode {
  const [eksempel, settEksempel] = useState(() => nyttEksempel(new Date(), purring));
  const skrivefeil = kontrollerEksempel(eksempel);
  const kanSporre = skrivefeil.length + kontrollerValg(verdier).length === 0;
  const sporring = useTidslinje(kanSporre ? tilBestilling(eksempel, verdier) : undefined);
  const avslag = feltfeil(sporring.error, EKSEMPELTOLK, eksempel);
  const erRiktig = kanSporre && avslag.length === 0;
  const skjema: Felttilstand<Eksempel> = {
    ...{ ord: EKSEMPELORD, verdier: eksempel, feil: [...skrivefeil, ...avslag] },
    sett: (felt, verdi) => settEksempel((for_) => ({ ...for_, [felt]: verdi })),
  };
  return (
    <>
      <Eksempelfelter skjema={skjema} />
      <p role="status">
        {erRiktig
          ? sporring.data && antallord(sporring.data.tidslinje, sporring.data.spurt)
          : RETT_FORST}
      </p>
      {erRiktig && <Resultat sporring={sporring} />}
    </>
  );
}

const RETT_FORST = 'Rett det som er feil, så ser dere når varslene går ut.';

function useTidslinje(bestilling: Tidslinjebestilling | undefined) {
  const { fiksOrgId } = useKommune();
  const [forste] = useState(() => JSON.stringify(bestilling));
  return useQuery({
    ...tidslinjevalg(fiksOrgId, bestilling, JSON.stringify(bestilling) !== forste),
    placeholderData: keepPreviousData,
  });
}

const Eksempelfelter = ({ skjema }: { readonly skjema: Felttilstand<Eksempel> }): ReactNode => (
  <div className="eksempelfelter">
    <Tekstfelt skjema={skjema} felt="opprettet" type="datetime-local" />
    <Tekstfelt
      skjema={skjema}
      felt="fristDager"
      hjelp="Tomt: ingen frist."
      inputMode="numeric"
      maxLength={4}
    />
    <Tekstfelt
      skjema={skjema}
      felt="intervallDager"
      hjelp="0: ingen. Tomt: det dere har valgt."
      inputMode="numeric"
      maxLength={4}
    />
  </div>
);

const Resultat = ({
  sporring,
}: {
  readonly sporring: ReturnType<typeof useTidslinje>;
}): ReactNode => (
  <Hentet sporring={sporring} hva="tidslinjen">
    {({ tidslinje, spurt }) => (
      <>
        <ol className="tidsrekke">
          {tidslinje.varsler.map((varsel) => (
            <li key={varsel.nr}>
              <time dateTime={varsel.tidspunkt}>{narord(varsel, spurt)}</time>
              <span>{slagord(varsel)}</span>
              {varsel.flyttet && <span className="dempet">{flytteord(varsel, spurt)}</span>}
            </li>
          ))}
        </ol>
        <p className="dempet">{sluttord(tidslinje, spurt)}</p>
      </>
    )}
  </Hentet>
);

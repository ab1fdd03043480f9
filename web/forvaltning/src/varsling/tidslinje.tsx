import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Tidslinjebestilling } from '../api/klient.js';
import { tidslinjevalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { type Felttilstand, Tekstfelt } from '../skjema/felter.js';
import type { Verdier } from '../skjema/verdier.js';
import { kontrollerValg } from './bruk-varslingsskjema.js';
import {
  type Eksempel,
  EKSEMPELORD,
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
  const [eksempel, settEksempel] = useState(() => nyttEksempel(new Date()));
  const feil = kontrollerEksempel(eksempel);
  const erRiktig = feil.length + kontrollerValg(verdier).length === 0;
  const bestilling = erRiktig ? tilBestilling(eksempel, verdier) : undefined;
  const skjema: Felttilstand<Eksempel> = {
    ...{ ord: EKSEMPELORD, verdier: eksempel, feil },
    sett: (felt, verdi) => settEksempel((for_) => ({ ...for_, [felt]: verdi })),
  };
  return (
    <section className="tidslinje" aria-labelledby="tidslinje">
      <h2 id="tidslinje" className="ds-heading" data-size="xs">
        Slik ville varslene gått ut
      </h2>
      <p className="dempet">Med valgene slik de står nå, hvis ingen gjør oppgaven.</p>
      <Eksempelfelter skjema={skjema} />
      {bestilling ? (
        <Resultat bestilling={bestilling} />
      ) : (
        <p>Rett det som er feil, så ser dere når varslene går ut.</p>
      )}
    </section>
  );
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

function Resultat({ bestilling }: { readonly bestilling: Tidslinjebestilling }): ReactNode {
  const { fiksOrgId } = useKommune();
  const [forste] = useState(() => JSON.stringify(bestilling));
  const sporring = useQuery({
    ...tidslinjevalg(fiksOrgId, bestilling, JSON.stringify(bestilling) !== forste),
    placeholderData: keepPreviousData,
  });
  return (
    <Hentet sporring={sporring} hva="tidslinjen">
      {({ tidslinje, spurt }) => (
        <>
          <p role="status">{antallord(tidslinje, spurt)}</p>
          <ol className="varselrekke">
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
}

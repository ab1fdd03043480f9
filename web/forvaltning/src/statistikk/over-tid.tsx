import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { Feilgrense } from '../../../felles/skall/feilgrense.js';
import { Forsinket } from '../../../felles/skall/forsinket.js';
import { langDato } from '../../../../src/innbygger/tekster/dato.js';
import type { Dagstall } from '../api/klient.js';
import { Tabell } from '../skall/tabell.js';
import { antallAv, tall } from '../skall/tall.js';
import { Velger } from '../skall/velger.js';
import { type Del, deler, type Periode, PERIODER, sum } from './perioder.js';
import type { Punkt } from './plott.js';

const Plott = lazy(() => import('./plott.js'));

const PERIODEVALG = (Object.keys(PERIODER) as Periode[]).map((verdi) => ({
  verdi,
  navn: PERIODER[verdi].navn,
}));

interface Props {
  /** One fagsystem; left out: the whole kommune. */
  readonly fagsystem: string | undefined;
  readonly dager: readonly Dagstall[];
}

/** How it goes from day to day, or over a year: to look at, in words, and in a table. */
export function OverTid({ fagsystem, dager }: Props): ReactNode {
  const [periode, settPeriode] = useState<Periode>('dager30');
  const id = useId();
  const alle = deler(dager, periode);
  const { opprettet, fullfort, sendt } = sum(alle);
  const tabell = <Periodetabell alle={alle} periode={periode} />;
  return (
    <div className="over-tid">
      <h3 className="ds-heading" data-size="2xs">
        {fagsystem === undefined ? 'Over tid' : `Over tid for ${fagsystem}`}
      </h3>
      <div className="smal">
        <Velger navn="Periode" verdi={periode} valg={PERIODEVALG} onVelg={settPeriode} />
      </div>
      <figure aria-labelledby={id}>
        <figcaption id={id} aria-live="polite">
          {sammendrag(alle)}
        </figcaption>
        {opprettet + fullfort + sendt > 0 && (
          <Feilgrense
            ellers={
              <>
                <p className="dempet">Vi fikk ikke tegnet dette. Her er tallene.</p>
                {tabell}
              </>
            }
          >
            <Tegning alle={alle} />
            <details className="ds-details">
              <summary>Vis tallene i en tabell</summary>
              <div>{tabell}</div>
            </details>
          </Feilgrense>
        )}
      </figure>
    </div>
  );
}

function sammendrag(alle: readonly Del[]): string {
  const { opprettet, fullfort, sendt } = sum(alle);
  const siden = langDato(alle[0]?.fra ?? '', 'nb');
  if (opprettet + fullfort + sendt === 0) {
    return `Ingenting er gitt, gjort eller sendt siden ${siden}.`;
  }
  return `Siden ${siden} er ${antallAv(opprettet, 'oppgave', 'oppgaver')} gitt, ${tall(fullfort)} gjort, og ${antallAv(sendt, 'varsel', 'varsler')} sendt.`;
}

function Tegning({ alle }: { readonly alle: readonly Del[] }): ReactNode {
  const oppgaver = alle.map(({ nokkel, kort, lang, opprettet, fullfort }) => ({
    ...{ nokkel, kort, stolpe: opprettet, prikk: fullfort },
    tittel: `${lang}: ${tall(opprettet)} gitt, ${tall(fullfort)} gjort`,
  }));
  const varsler = alle.map(({ nokkel, kort, lang, sendt }) => ({
    ...{ nokkel, kort, stolpe: sendt },
    tittel: `${lang}: ${antallAv(sendt, 'varsel', 'varsler')}`,
  }));
  return (
    <>
      <p className="plott-navn" aria-hidden="true">
        Oppgaver
        <span className="plott-nokkel" data-form="stolpe">
          Gitt
        </span>
        <span className="plott-nokkel" data-form="prikk">
          Gjort
        </span>
      </p>
      <Rute punkter={oppgaver} />
      <p className="plott-navn" aria-hidden="true">
        Varsler sendt
      </p>
      <Rute punkter={varsler} lav />
    </>
  );
}

/** As large before the drawing is there as after. */
const Rute = ({
  punkter,
  lav = false,
}: {
  readonly punkter: readonly Punkt[];
  readonly lav?: boolean;
}): ReactNode => (
  <div className="plott-rute" data-lav={lav}>
    <Suspense
      fallback={
        <Forsinket>
          <span className="ds-skeleton plott-skjelett" />
        </Forsinket>
      }
    >
      <Plott punkter={punkter} />
    </Suspense>
  </div>
);

interface Tabellprops {
  readonly alle: readonly Del[];
  readonly periode: Periode;
}

/** The newest first. */
const Periodetabell = ({ alle, periode }: Tabellprops): ReactNode => (
  <Tabell
    tall
    navn="Tallene over tid"
    kolonner={[PERIODER[periode].kolonne, 'Gitt', 'Gjort', 'Varsler']}
    rader={alle.toReversed().map(({ nokkel, lang, opprettet, fullfort, sendt }) => ({
      nokkel,
      celler: [lang, tall(opprettet), tall(fullfort), tall(sendt)],
    }))}
  />
);

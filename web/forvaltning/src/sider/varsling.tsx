import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import type { Lest } from '../../../felles/api/klient.js';
import type { Varslingsvalg } from '../api/klient.js';
import { varslingsvalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import type { Skjema } from '../skjema/bruk-skjema.js';
import { Avkryssing, Nedtrekk, Tekstfelt } from '../skjema/felter.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';
import type { Verdier } from '../skjema/verdier.js';
import { Verdiliste } from '../skjema/verdiliste.js';
import { useVarslingsskjema } from '../varsling/bruk-varslingsskjema.js';
import { Tidslinje } from '../varsling/tidslinje.js';
import { ORD, tilVerdier, VALGORD } from '../varsling/verdier.js';
import { Varslingsstans } from '../varsling/varslingsstans.js';

/** When citizens hear from us, how often, and who does. */
export function Varsling(): ReactNode {
  const { fiksOrgId, kanEndre, til } = useKommune();
  const sporring = useQuery(varslingsvalg(fiksOrgId));
  return (
    <>
      <Overskrift>Varsling</Overskrift>
      <div className="stabel">
        <Varslingsstans />
        <p>
          Innbyggeren får et varsel på e-post, ellers på SMS. Valgene gjelder fra neste varsel, også
          for oppgaver som alt er gitt. Hva som står i varslene, velger dere under{' '}
          <Link className="ds-link" to={til('varsling/tekster')}>
            Tekster
          </Link>
          . Hvor ofte fagsystemene kan minne om en oppgave, og hvem e-posten er fra, bestemmer dere
          under{' '}
          <Link className="ds-link" to={til('innstillinger')}>
            Innstillinger
          </Link>
          .
        </p>
        <Hentet sporring={sporring} hva="valgene">
          {(lest) => (kanEndre ? <Valgskjema lest={lest} /> : <Lesevisning valg={lest.verdi} />)}
        </Hentet>
      </div>
    </>
  );
}

const timer = (fra: number, til: number) =>
  Array.from({ length: til - fra + 1 }, (_, nr) => ({
    verdi: String(fra + nr),
    navn: `Kl. ${String(fra + nr).padStart(2, '0')}`,
  }));

function Lesevisning({ valg }: { readonly valg: Varslingsvalg }): ReactNode {
  const verdier = useMemo(() => tilVerdier(valg), [valg]);
  return (
    <div className="med-tidslinje">
      <Verdiliste ord={ORD} verdier={verdier} felter={Object.keys(VALGORD)} />
      <Tidslinje verdier={verdier} />
    </div>
  );
}

function Valgskjema({ lest }: { readonly lest: Lest<Varslingsvalg> }): ReactNode {
  const skjema = useVarslingsskjema(lest);
  return (
    <div className="med-tidslinje">
      <Valgene skjema={skjema} />
      <Tidslinje verdier={skjema.verdier} />
    </div>
  );
}

const Valgene = ({ skjema }: { readonly skjema: Skjema<Verdier> }): ReactNode => (
  <Skjemaramme skjema={skjema} knapp="Lagre">
    <fieldset className="ds-fieldset">
      <legend className="ds-label">Når på dagen</legend>
      <p>Det sendes i hele timer, og aldri på søndager og helligdager.</p>
      <div className="side-om-side">
        <Nedtrekk skjema={skjema} felt="fraTime" valg={timer(0, 23)} />
        <Nedtrekk skjema={skjema} felt="tilTime" valg={timer(1, 24)} />
      </div>
    </fieldset>
    <Avkryssing skjema={skjema} felt="forstegangsvarsel" />
    <div className="smal">
      <Tekstfelt
        skjema={skjema}
        felt="maksPurringer"
        hjelp="For én oppgave, den siste før fristen medregnet. 0 er ingen."
        inputMode="numeric"
        maxLength={2}
      />
    </div>
    <Avkryssing
      skjema={skjema}
      felt="visTittel"
      hjelp="E-postadresser kan være delt, og en tittel kan røpe noe. En tittel med en lenke vises aldri."
    />
    <Avkryssing
      skjema={skjema}
      felt="varsleReserverte"
      hjelp="Loven tillater det. Reservasjonen gjelder vedtak og viktige brev."
    />
  </Skjemaramme>
);

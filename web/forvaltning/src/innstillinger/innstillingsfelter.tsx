import type { ReactNode } from 'react';
import { useKommune } from '../skall/kommune.js';
import type { Skjema } from '../skjema/bruk-skjema.js';
import { Tekstfelt, Tekstomrade } from '../skjema/felter.js';
import type { Innstillingsverdier } from './verdier.js';

interface Props {
  readonly skjema: Skjema<Innstillingsverdier>;
}

export const Innstillingsfelter = ({ skjema }: Props): ReactNode => (
  <>
    <Del id="nettsteder" tittel="Hvor oppgavene fører">
      <Tekstomrade
        skjema={skjema}
        felt="tillatteVerter"
        hjelp="Ett på hver linje, som skjema.kommune.no. Skriv *.kommune.no for alt under kommune.no. Tomt felt betyr alle. Navn med æ, ø eller å lagres på nettets måte, med xn-- foran."
        rader={5}
      />
    </Del>
    <Paminnelser skjema={skjema} />
    <Innbyggernes skjema={skjema} />
    <Sletting skjema={skjema} />
  </>
);

const Paminnelser = ({ skjema }: Props): ReactNode => (
  <Del id="paminnelser" tittel="Hvor ofte det minnes om dem">
    <Dagfelt skjema={skjema} felt="minste" hjelp="Så mange dager må fagsystemene minst la gå." />
    <Dagfelt
      skjema={skjema}
      felt="storste"
      hjelp="Så mange dager kan de høyst la gå. Tomt felt betyr så mange de vil."
    />
    <Dagfelt
      skjema={skjema}
      felt="standard"
      hjelp="For oppgaver der fagsystemet ikke har valgt. 0 er ingen påminnelser."
    />
  </Del>
);

function Innbyggernes({ skjema }: Props): ReactNode {
  const { navn } = useKommune();
  return (
    <Del id="innbyggeren" tittel="Hva innbyggeren ser">
      <Tekstfelt
        skjema={skjema}
        felt="avsendernavn"
        hjelp={`Navnet e-posten kommer fra. Tomt felt betyr ${navn}. Hvem en SMS kommer fra, følger av avtalen om SMS.`}
        maxLength={60}
      />
      <Tekstfelt
        skjema={skjema}
        felt="tilgjengelighetserklaering"
        hjelp="Hele adressen til kommunens erklæring, med https://. Innbyggeren får en lenke til den under oppgavene fra kommunen. Tomt felt betyr ingen lenke."
        inputMode="url"
        maxLength={2000}
      />
    </Del>
  );
}

const Sletting = ({ skjema }: Props): ReactNode => (
  <Del id="sletting" tittel="Når oppgavene slettes">
    <Dagfelt
      skjema={skjema}
      felt="dagerEtterFerdig"
      hjelp="Regnet fra hele oppgaven ble gjort eller trukket tilbake, fra 30 til 3650 dager. Standard er 365."
    />
    <Dagfelt
      skjema={skjema}
      felt="dagerEtterFrist"
      hjelp="For oppgaver som ikke ble gjort, fra 30 til 3650 dager. Standard er 365. En oppgave uten frist som ingen gjør, slettes ikke."
    />
  </Del>
);

interface Dagprops extends Props {
  readonly felt: keyof Innstillingsverdier;
  readonly hjelp: string;
}

const Dagfelt = ({ skjema, felt, hjelp }: Dagprops): ReactNode => (
  <div className="smal">
    <Tekstfelt skjema={skjema} felt={felt} hjelp={hjelp} inputMode="numeric" maxLength={4} />
  </div>
);

interface Delprops {
  readonly id: string;
  readonly tittel: string;
  readonly children: ReactNode;
}

const Del = ({ id, tittel, children }: Delprops): ReactNode => (
  <section className="skjemadel" aria-labelledby={id}>
    <h2 id={id} className="ds-heading" data-size="xs">
      {tittel}
    </h2>
    {children}
  </section>
);

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { PLATTFORM } from '../../../../src/felles/sider.js';
import { kommunevalg, useKommuner } from '../api/plattform.js';
import { Kommunefelter } from '../kommune/kommunefelter.js';
import { type Laget, Neste } from '../kommune/neste.js';
import {
  FEIL_NY_KOMMUNE,
  kontrollerNyKommune,
  NY_KOMMUNEFELT,
  type NyKommuneverdier,
  tilNyKommune,
} from '../kommune/ny.js';
import { Tilbake } from '../skall/tilbake.js';
import { type Skjema, useSkjema } from '../skjema/bruk-skjema.js';
import { Tekstfelt } from '../skjema/felter.js';
import { Skjemaramme } from '../skjema/skjemaramme.js';

const TOM = {
  verdi: {
    ...{ fiksOrgId: '', navn: '', kommunenr: '', orgnr: '' },
    ...{ 'administrator.personId': '', 'administrator.navn': '' },
  },
  etag: '',
};

/** One more kommune, and what happens next. */
export function NyKommune(): ReactNode {
  const [laget, settLaget] = useState<Laget>();
  return (
    <>
      <Tilbake til={PLATTFORM}>Kommuner i installasjonen</Tilbake>
      <Sideoverskrift
        tittel={laget ? `${laget.kommune.navn} er lagt til` : 'Legg til en kommune'}
      />
      {laget ? <Neste laget={laget} /> : <Nyskjema onLaget={settLaget} />}
    </>
  );
}

function Nyskjema({ onLaget }: { readonly onLaget: (laget: Laget) => void }): ReactNode {
  const { opprett } = useKommuner();
  const { data: andre = [] } = useQuery(kommunevalg);
  const skjema = useSkjema<NyKommuneverdier>({
    lest: TOM,
    ord: NY_KOMMUNEFELT,
    kontroller: (verdier) => kontrollerNyKommune(verdier, andre),
    kodefelt: FEIL_NY_KOMMUNE,
    feltFor: (peker) => peker.slice(1).replaceAll('/', '.'),
    lagre: async (verdier) => {
      const ny = tilNyKommune(verdier);
      const kommune = await opprett(ny);
      onLaget({ kommune, administrator: ny.administrator?.navn ?? '' });
      return TOM;
    },
  });
  return (
    <Skjemaramme skjema={skjema} knapp="Legg til kommunen">
      <Kommunefelter skjema={skjema} />
      <Tekstfelt
        skjema={skjema}
        felt="fiksOrgId"
        hjelp="Kommunens id i Fiks, slik den står i Fiks Forvaltning. Den kan ikke endres siden."
        spellCheck={false}
      />
      <Administratorfelter skjema={skjema} />
    </Skjemaramme>
  );
}

const Administratorfelter = ({
  skjema,
}: {
  readonly skjema: Skjema<NyKommuneverdier>;
}): ReactNode => (
  <fieldset className="ds-fieldset">
    <legend className="ds-label">Den første administratoren</legend>
    <p>
      Tar tjenesten i bruk og gir andre roller. Lar du begge feltene stå tomme, må de som drifter
      tjenesten, gi kommunen en administrator etterpå.
    </p>
    <Tekstfelt
      skjema={skjema}
      felt="administrator.personId"
      etikett="Fødselsnummer eller D-nummer"
      hjelp="Elleve siffer. Vi lagrer det kryptert, og viser det aldri helt."
      inputMode="numeric"
      spellCheck={false}
    />
    <Tekstfelt
      skjema={skjema}
      felt="administrator.navn"
      etikett="Navnet"
      hjelp="Det kommunen kaller personen. Det står i endringsloggen."
      maxLength={100}
    />
  </fieldset>
);

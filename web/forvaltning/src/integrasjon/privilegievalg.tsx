import type { ReactNode } from 'react';
import type { Skjema } from '../skjema/bruk-skjema.js';
import { Avkryssing } from '../skjema/felter.js';
import type { Verdier } from '../skjema/verdier.js';
import { PRIVILEGIEORD } from './ord.js';

type Privilegieverdier = Readonly<{ endre: boolean; lese: boolean }>;

/** What the fagsystem may do. */
export function Privilegievalg<T extends Verdier & Privilegieverdier>({
  skjema,
}: {
  readonly skjema: Skjema<T>;
}): ReactNode {
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">Hva fagsystemet kan gjøre</legend>
      <Avkryssing
        skjema={skjema}
        felt={'endre'}
        hjelp={PRIVILEGIEORD.OPPGAVE_KONFIGURASJON.hjelp}
      />
      <Avkryssing skjema={skjema} felt={'lese'} hjelp={PRIVILEGIEORD.OPPGAVE_SOK.hjelp} />
    </fieldset>
  );
}

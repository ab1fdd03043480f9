import type { ReactNode } from 'react';
import type { Skjema } from '../skjema/bruk-skjema.js';
import { Tekstfelt } from '../skjema/felter.js';
import type { Kommuneverdier } from './ord.js';

/** The facts of a kommune, new or old. */
export const Kommunefelter = <T extends Kommuneverdier>({
  skjema,
}: {
  readonly skjema: Skjema<T>;
}): ReactNode => (
  <>
    <Tekstfelt
      skjema={skjema}
      felt="navn"
      hjelp="Slik innbyggerne skal se det, for eksempel «Sundvik kommune»."
      maxLength={100}
    />
    <Tekstfelt
      skjema={skjema}
      felt="kommunenr"
      hjelp="Fire siffer."
      inputMode="numeric"
      spellCheck={false}
    />
    <Tekstfelt
      skjema={skjema}
      felt="orgnr"
      hjelp="Kommunens eget, ni siffer."
      inputMode="numeric"
      spellCheck={false}
    />
  </>
);

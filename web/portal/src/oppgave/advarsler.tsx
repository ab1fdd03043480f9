import type { ReactNode } from 'react';
import type { Oppgave } from '../api/klient.js';
import { merkeFor, type Merke } from './merke.js';
import { ubrutt } from './ubrutt.js';

/** The colour of the state the warning is about; calm for what needs no hurry. */
const FARGE: Readonly<Partial<Record<Merke, string>>> = {
  FRIST_SNART: 'warning',
  FRIST_UTE: 'danger',
};

/** What the server says one should know before going on, in whole sentences. */
export function Advarsler({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const merke = merkeFor(oppgave);
  return oppgave.advarsler.map((advarsel) => (
    <p
      key={advarsel}
      className="ds-alert advarsel"
      data-color={(merke && FARGE[merke]) ?? 'neutral'}
    >
      {ubrutt(advarsel)}
    </p>
  ));
}

import type { ReactNode } from 'react';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';
import { merkeFor } from './merke.js';
import { Merkelapp } from './merkelapp.js';

/** State, deadline and sharing, without repeating what a warning just below says. */
export function Nokkellinjer({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { nar, deling } = useFakta(oppgave);
  const merke = merkeFor(oppgave);
  const sagt = oppgave.advarsler.length > 0 ? merke : undefined;
  const fristSagt = sagt === 'FRIST_SNART' || sagt === 'FRIST_UTE';

  return (
    <div className="nokkellinjer">
      {merke && merke !== 'NY' && !fristSagt && <Merkelapp merke={merke} />}
      {nar && !fristSagt && <p>{nar}</p>}
      {deling && sagt !== 'GJORT_AV_ANNEN' && <p>{deling}</p>}
    </div>
  );
}

import type { ReactNode } from 'react';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';
import { merkeFor } from './merke.js';
import { Merkelapp } from './merkelapp.js';

/** State, deadline and sharing, without repeating what a warning just below says. */
export function Nokkellinjer({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { nar, fristenTil, deling } = useFakta(oppgave);
  const merke = merkeFor(oppgave);
  const sagt = oppgave.advarsler.length > 0 ? merke : undefined;
  const fristSagt = sagt === 'FRIST_SNART' || sagt === 'FRIST_UTE';

  const linjer = [
    fristSagt ? undefined : nar,
    fristenTil,
    sagt === 'GJORT_AV_ANNEN' ? undefined : deling,
  ];

  return (
    <div className="nokkellinjer">
      {merke && merke !== 'NY' && !fristSagt && <Merkelapp merke={merke} />}
      {linjer.map((linje) => linje !== undefined && <p key={linje}>{linje}</p>)}
    </div>
  );
}

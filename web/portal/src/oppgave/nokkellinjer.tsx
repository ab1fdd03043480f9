import type { ReactNode } from 'react';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { utenAr } from '../../../../src/innbygger/tekster/dato.js';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';
import { merkeFor } from './merke.js';
import { Merkelapp } from './merkelapp.js';

/** State, deadline and sharing, without repeating what a warning just below says. */
export function Nokkellinjer({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const sprak = useSprak();
  const { nar, deling } = useFakta(oppgave);
  const merke = merkeFor(oppgave);
  const { frist, status, advarsler } = oppgave;
  const datoSagt = status === 'NY' && frist !== undefined && sies(advarsler, utenAr(frist, sprak));

  return (
    <div className="nokkellinjer">
      {merke && merke !== 'NY' && !datoSagt && <Merkelapp merke={merke} />}
      {nar && !datoSagt && <p>{nar}</p>}
      {deling && !sies(advarsler, deling) && <p>{deling}</p>}
    </div>
  );
}

const sies = (advarsler: readonly string[], dette: string): boolean =>
  advarsler.some((advarsel) => advarsel.includes(dette));

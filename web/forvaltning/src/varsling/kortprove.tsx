import type { ReactNode } from 'react';
import { Kortinnhold } from '../../../felles/oppgave/kortinnhold.js';
import { fristtekst } from '../../../../src/innbygger/tekster/frist.js';
import { useKommune } from '../skall/kommune.js';
import { iDag } from '../skall/tidspunkt.js';
import type { Tekstsprak } from './verdier.js';

const DAGER = 14;

const TITTEL: Readonly<Record<Tekstsprak, string>> = {
  nb: 'Samtykke til skoletur',
  nn: 'Samtykke til skuletur',
  en: 'Consent to a school trip',
  se: 'Miehtan skuvlamátkái',
};

/** What the citizen sees in the portal, which the notice leads to. */
export function Kortprove({ sprak }: { readonly sprak: Tekstsprak }): ReactNode {
  const { navn } = useKommune();
  return (
    <section aria-labelledby="kortprove">
      <h2 id="kortprove" className="ds-heading" data-size="2xs">
        Slik ser oppgaven ut i portalen
      </h2>
      <div className="kort" lang={sprak}>
        <Kortinnhold
          tittel={
            <p className="ds-heading kortprove-tittel" data-size="2xs">
              {TITTEL[sprak]}
            </p>
          }
          kommunenavn={navn}
          status={fristtekst(iDag(DAGER), DAGER, sprak)}
        />
      </div>
    </section>
  );
}

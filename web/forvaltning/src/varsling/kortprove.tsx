import type { ReactNode } from 'react';
import { Kortinnhold } from '../../../felles/oppgave/kortinnhold.js';
import { fristtekst } from '../../../../src/innbygger/tekster/frist.js';
import { useKommune } from '../skall/kommune.js';
import { iDag } from '../skall/tidspunkt.js';
import { EKSEMPELDAGER, EKSEMPELTITTEL } from './utkast.js';
import type { Tekstsprak } from './verdier.js';

/** What the citizen sees in the portal, which the notice leads to. */
export function Kortprove({ sprak }: { readonly sprak: Tekstsprak }): ReactNode {
  const { navn } = useKommune();
  return (
    <section className="prove" aria-labelledby="kortprove">
      <h2 id="kortprove" className="ds-heading" data-size="xs">
        Slik ser oppgaven ut i portalen
      </h2>
      <div className="kort" lang={sprak}>
        <Kortinnhold
          tittel={
            <p className="ds-heading kortprove-tittel" data-size="2xs">
              {EKSEMPELTITTEL[sprak]}
            </p>
          }
          kommunenavn={navn}
          status={fristtekst(iDag(EKSEMPELDAGER), EKSEMPELDAGER, sprak)}
        />
      </div>
    </section>
  );
}

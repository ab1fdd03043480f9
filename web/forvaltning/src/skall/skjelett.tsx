import type { ReactNode } from 'react';
import { Forsinket } from '../../../felles/skall/forsinket.js';

/** Stands where the page will stand, until it is there. */
export function Skjelett(): ReactNode {
  return (
    <>
      <h1 className="ds-sr-only">Henter siden</h1>
      <Skjelettlinjer />
    </>
  );
}

/** Stands where the content will stand, under a heading that is there already. */
export function Skjelettlinjer(): ReactNode {
  return (
    <Forsinket>
      <p className="ds-sr-only" role="status">
        Henter
      </p>
      <div className="panel" aria-hidden="true">
        <span className="ds-skeleton skjelett-lang" />
        <span className="ds-skeleton skjelett-middels" />
        <span className="ds-skeleton skjelett-kort" />
      </div>
    </Forsinket>
  );
}

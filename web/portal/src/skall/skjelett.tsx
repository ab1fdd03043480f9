import type { ReactNode } from 'react';
import { Forsinket } from '../../../felles/skall/forsinket.js';

interface Props {
  /** What is being fetched, for those who do not see the shapes. */
  readonly tekst?: string;
  readonly antall?: number;
}

/** Stands where the cards will stand, in their size. */
export function Skjelett({ tekst, antall = 3 }: Props): ReactNode {
  return (
    <Forsinket>
      {tekst !== undefined && (
        <p className="ds-sr-only" role="status">
          {tekst}
        </p>
      )}
      <ul className="kortliste" aria-hidden="true">
        {Array.from({ length: antall }, (_, nr) => (
          <li key={nr} className="kort">
            <span className="ds-skeleton skjelett-kort" />
            <span className="ds-skeleton skjelett-middels" />
            <span className="ds-skeleton skjelett-kort" />
          </li>
        ))}
      </ul>
    </Forsinket>
  );
}

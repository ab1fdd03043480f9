import type { ReactNode } from 'react';
import { type Felt, type Feltordliste, type Verdier, visVerdi } from './verdier.js';

interface Props<T extends Verdier> {
  readonly ord: Feltordliste<T>;
  readonly verdier: T;
  readonly felter?: readonly Felt<T>[];
}

/** What a form holds, for one who may not change it. */
export function Verdiliste<T extends Verdier>({
  ord,
  verdier,
  felter = Object.keys(verdier),
}: Props<T>): ReactNode {
  return (
    <dl className="faktaliste">
      {felter.map((felt) => (
        <div key={felt}>
          <dt>{ord[felt].navn}</dt>
          <dd className="ordrett">{visVerdi(ord[felt], verdier[felt] ?? '')}</dd>
        </div>
      ))}
    </dl>
  );
}

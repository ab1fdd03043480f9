import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { feltId } from './felt-id.js';

interface Props {
  readonly feil: readonly { readonly felt: string; readonly melding: string }[];
  /** Shows a field that is not on the page now. */
  readonly apne?: ((felt: string) => void) | undefined;
}

/** What is wrong in the form, each with the way to its field. It takes the focus when it comes. */
export function Feiloppsummering({ feil, apne }: Props): ReactNode {
  const overskrift = useRef<HTMLHeadingElement>(null);
  useEffect(() => overskrift.current?.focus(), []);

  const tilFeltet = (hendelse: MouseEvent, felt: string): void => {
    hendelse.preventDefault();
    flushSync(() => apne?.(felt));
    document.getElementById(feltId(felt))?.focus();
  };
  return (
    <div className="ds-error-summary">
      <h2 ref={overskrift} tabIndex={-1} className="ds-heading" data-size="2xs">
        Rett dette før du lagrer
      </h2>
      <ul className="ds-list">
        {feil.map(({ felt, melding }) => (
          <li key={felt + melding}>
            <a className="ds-link" href={`#${feltId(felt)}`} onClick={(en) => tilFeltet(en, felt)}>
              {melding}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

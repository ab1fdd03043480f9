import { type ReactNode, useEffect, useRef } from 'react';
import type { Tjenestestatus } from '../api/klient.js';
import { Statusmerke, TJENESTEORD } from '../skall/merker.js';

interface Props {
  readonly status: Tjenestestatus;
  /** A dialog is open, and nothing behind it can have the focus. */
  readonly erSkjult: boolean;
}

/** The status in a word. When it changes under somebody's hands the focus goes here, and not to a button that would undo it. */
export function Statusord({ status, erSkjult }: Props): ReactNode {
  const ref = useRef<HTMLParagraphElement>(null);
  const vist = useRef(status);
  useEffect(() => {
    if (erSkjult || vist.current === status) return;
    vist.current = status;
    const { activeElement } = document;
    const varHer = ref.current?.parentElement?.contains(activeElement);
    if (varHer || activeElement === document.body) ref.current?.focus();
  }, [status, erSkjult]);
  return (
    <p ref={ref} tabIndex={-1} className="statusord">
      <Statusmerke utseende={TJENESTEORD[status]} />
    </p>
  );
}

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { tilOverskriften } from './til-overskriften.js';

interface Props {
  readonly tittel: string;
  /** Escape and nothing else: a click beside the dialog must not answer for anyone. */
  readonly onAvbryt: () => void;
  readonly children: ReactNode;
}

/** A modal dialog for as long as it is rendered; afterwards the focus goes back where it was. */
export function Dialog({ tittel, onAvbryt, children }: Props): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const overskrift = useRef<HTMLHeadingElement>(null);
  const id = useId();

  useEffect(() => {
    const dialog = ref.current;
    const forrige = document.activeElement;
    dialog?.showModal();
    // Not on the first button: whoever presses Enter twice would have answered without reading.
    overskrift.current?.focus();
    dialog?.addEventListener('keydown', avbrytMedEscape);
    return () => {
      dialog?.close();
      if (forrige instanceof HTMLElement && forrige.isConnected) forrige.focus();
      // It may be gone, or hidden in a menu that has closed.
      if (document.activeElement === document.body) tilOverskriften();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className="ds-dialog"
      aria-labelledby={id}
      onCancel={(hendelse) => {
        hendelse.preventDefault();
        onAvbryt();
      }}
    >
      <h2 ref={overskrift} id={id} tabIndex={-1} className="ds-heading" data-size="sm">
        {tittel}
      </h2>
      {children}
    </dialog>
  );
}

/** Left to the browser, a second Escape closes the dialog although the first was refused. */
function avbrytMedEscape(this: HTMLDialogElement, hendelse: KeyboardEvent): void {
  if (hendelse.key !== 'Escape') return;
  hendelse.preventDefault();
  this.dispatchEvent(new Event('cancel', { cancelable: true }));
}

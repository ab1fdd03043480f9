import { type ReactNode, useCallback, useEffect } from 'react';
import { type BlockerFunction, useBlocker } from 'react-router';
import { Dialog } from '../../../felles/skall/dialog.js';

interface Props {
  /** Whether something would be lost. */
  readonly paVakt: boolean;
  readonly tittel?: string;
  readonly tekst?: string;
  readonly bli?: string;
  readonly ga?: string;
}

/** Asks before what was not saved is lost: on the way to another page of ours, or out. */
export function Forlatvakt({
  paVakt,
  tittel = 'Du har endringer som ikke er lagret',
  tekst = 'Går du videre, blir de borte.',
  bli = 'Bli her',
  ga = 'Gå uten å lagre',
}: Props): ReactNode {
  const stans = useCallback<BlockerFunction>(
    ({ currentLocation, nextLocation }) =>
      paVakt && currentLocation.pathname !== nextLocation.pathname,
    [paVakt],
  );
  const { state, proceed, reset } = useBlocker(stans);

  useEffect(() => {
    if (!paVakt) return;
    const spor = (hendelse: BeforeUnloadEvent): void => hendelse.preventDefault();
    window.addEventListener('beforeunload', spor);
    return () => window.removeEventListener('beforeunload', spor);
  }, [paVakt]);

  if (state !== 'blocked') return null;
  return (
    <Dialog tittel={tittel} onAvbryt={reset}>
      <p>{tekst}</p>
      <div className="knapper">
        <button type="button" className="ds-button" onClick={reset}>
          {bli}
        </button>
        <button type="button" className="ds-button" data-variant="secondary" onClick={proceed}>
          {ga}
        </button>
      </div>
    </Dialog>
  );
}

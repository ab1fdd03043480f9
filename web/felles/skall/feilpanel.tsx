import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFeil } from '../api/api-feil.js';
import { kunngjor } from './kunngjoring.js';

interface Props {
  /** What we could not do. */
  readonly hva: string;
  readonly feil: unknown;
  readonly onProvIgjen: () => void;
}

/** What happened, what can be done, and the code that finds it in our log. */
export function Feilpanel({ hva, feil, onProvIgjen }: Props): ReactNode {
  const { t } = useTranslation();
  const apiFeil = feil instanceof ApiFeil ? feil : undefined;

  const ref = useRef<HTMLDivElement>(null);

  // What comes instead begins at its heading, and not at the top of the window.
  useLayoutEffect(() => {
    const panel = ref.current;
    return () => {
      if (panel?.contains(document.activeElement)) document.querySelector('h1')?.focus();
    };
  }, []);

  return (
    <div ref={ref} className="panel" role="alert">
      <p>
        {hva} {t(apiFeil?.status === 0 ? 'feil.utenNett' : 'feil.tekst')}
      </p>
      <button type="button" className="ds-button" onClick={onProvIgjen}>
        {t('feil.provIgjen')}
      </button>
      {apiFeil?.errorId !== undefined && <Feilkode kode={apiFeil.errorId} />}
    </div>
  );
}

/** Where the browser forbids copying, a click on the code still marks all of it. */
function Feilkode({ kode }: { readonly kode: string }): ReactNode {
  const { t } = useTranslation();
  const kopier = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(kode);
      kunngjor(t('feil.kopiert'));
    } catch {
      // Forbidden: the code is still there to be marked.
    }
  };
  return (
    <div className="feilkode">
      <p>
        {t('feil.feilkode')} <code>{kode}</code>
      </p>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        onClick={() => void kopier()}
      >
        {t('feil.kopier')}
      </button>
    </div>
  );
}

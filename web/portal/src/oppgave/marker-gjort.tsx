import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Oppgave } from '../api/klient.js';
import { Bekreftelse } from './bekreftelse.js';

interface Props {
  readonly oppgave: Oppgave;
  readonly onGjort: () => void;
}

/** The quiet way to be done with it: asks first, because it cannot be undone. */
export function MarkerGjort({ oppgave, onGjort }: Props): ReactNode {
  const { t } = useTranslation();
  const [spor, settSpor] = useState(false);

  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        onClick={() => settSpor(true)}
      >
        {t('oppgave.markerGjort')}
      </button>
      {spor && <Bekreftelse oppgave={oppgave} onGjort={onGjort} onAvbryt={() => settSpor(false)} />}
    </>
  );
}

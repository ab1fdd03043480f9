import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { Dialog } from '../../../felles/skall/dialog.js';
import { useFullfor } from '../api/endre-oppgave.js';
import type { Oppgave } from '../api/klient.js';

interface Props {
  readonly oppgave: Oppgave;
  readonly onGjort: () => void;
  readonly onAvbryt: () => void;
}

/** Asks whether it is done, and stays until that is saved. */
export function Bekreftelse({ oppgave, onGjort, onAvbryt }: Props): ReactNode {
  const { t } = useTranslation();
  const { error, isPending, mutate } = useFullfor(oppgave.id);

  return (
    <Dialog tittel={t('bekreft.tittel')} onAvbryt={onAvbryt}>
      <p>{t('bekreft.tekst', { kommune: oppgave.kommunenavn })}</p>
      <p role="alert">{error && t(feiltekst(error))}</p>
      <div className="knapper">
        <button
          type="button"
          className="ds-button"
          aria-disabled={isPending}
          onClick={() => !isPending && mutate(undefined, { onSuccess: onGjort })}
        >
          {t(isPending ? 'bekreft.lagrer' : 'bekreft.ja')}
        </button>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={onAvbryt}>
          {t('bekreft.nei')}
        </button>
      </div>
    </Dialog>
  );
}

const feiltekst = (feil: Error): 'bekreft.kanIkke' | 'bekreft.feil' =>
  feil instanceof ApiFeil && feil.status === 409 ? 'bekreft.kanIkke' : 'bekreft.feil';

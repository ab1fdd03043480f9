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
  const { error, isPending, mutate } = useFullfor(oppgave.id, onGjort);

  // On its way it cannot be called back: to cancel would look as if it were not done.
  const avbryt = (): void => {
    if (!isPending) onAvbryt();
  };

  return (
    <Dialog tittel={t('bekreft.tittel')} onAvbryt={avbryt}>
      <p>{t('bekreft.tekst', { kommune: oppgave.kommunenavn })}</p>
      <p role="alert">{error && t(feiltekst(error))}</p>
      <div className="knapper">
        <button
          type="button"
          className="ds-button"
          aria-disabled={isPending}
          onClick={() => !isPending && mutate()}
        >
          {t(isPending ? 'bekreft.lagrer' : 'bekreft.ja')}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-disabled={isPending}
          onClick={avbryt}
        >
          {t('bekreft.nei')}
        </button>
      </div>
    </Dialog>
  );
}

function feiltekst(
  feil: Error,
): 'bekreft.kanIkke' | 'bekreft.borte' | 'bekreft.uvisst' | 'bekreft.feil' {
  if (!(feil instanceof ApiFeil)) return 'bekreft.feil';
  // It may have been saved before it went wrong.
  if (feil.kanGaOver) return 'bekreft.uvisst';
  if (feil.status === 404) return 'bekreft.borte';
  return feil.status === 409 ? 'bekreft.kanIkke' : 'bekreft.feil';
}

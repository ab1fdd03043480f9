import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSprak } from '../../../felles/sprak/i18n.js';
import type { Oppgave } from '../api/klient.js';
import { kalenderadresse } from '../api/oppgaver.js';

/** What one may want beside the task itself: the deadline in the calendar, the task on paper. */
export function Smaavalg({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { t } = useTranslation();
  const sprak = useSprak();
  const { id, frist, dagerTilFrist, status } = oppgave;
  const harFristForan = status === 'NY' && dagerTilFrist !== undefined && dagerTilFrist >= 0;

  return (
    <div className="smaavalg">
      {harFristForan && (
        <a className="ds-link" href={kalenderadresse(id, sprak)} download={`frist-${frist}.ics`}>
          {t('oppgave.kalender')}
        </a>
      )}
      <button type="button" className="ds-link" onClick={() => window.print()}>
        {t('oppgave.skrivUt')}
      </button>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../skall/dialog.js';
import { useViktigTittel } from '../skall/fanetittel.js';
import { LoggUt } from './logg-ut.js';
import type { Sesjonstid } from './sesjonstid.js';

interface Props {
  readonly tid: Sesjonstid;
  /** The session could not be prolonged. */
  readonly feilet: boolean;
  readonly onSvar: () => void;
}

/** Says that the session soon ends. Escape is a sign of life, and means the same as the button. */
export function Utlopsvarsel({ tid, feilet, onSvar }: Props): ReactNode {
  const { t } = useTranslation();
  const sekunder = Math.max(tid.sekunder, 0);
  useViktigTittel(t('sesjon.varselTittel'));

  return (
    <Dialog tittel={t('sesjon.varselTittel')} onAvbryt={onSvar}>
      <p>{t(tid.kanForlenges ? 'sesjon.uvirksom' : 'sesjon.forLenge')}</p>
      <p aria-hidden="true">
        {t('sesjon.igjen')} <strong className="nedtelling">{minutter(sekunder)}</strong>
      </p>
      <p className="ds-sr-only" role="status">
        {t('sesjon.sekunder', { antall: avrundet(sekunder) })}
      </p>
      <p role="alert">{feilet && t('sesjon.fikkIkkeForlenget')}</p>
      <div className="knapper">
        <button type="button" className="ds-button" onClick={onSvar}>
          {t(tid.kanForlenges ? 'sesjon.fortsett' : 'sesjon.ok')}
        </button>
        <LoggUt variant="secondary" />
      </div>
    </Dialog>
  );
}

/** Said each half minute, and never more than there is: every second would drown everything else. */
const avrundet = (sekunder: number): number => {
  const trinn = sekunder < 30 ? 10 : 30;
  return Math.floor(sekunder / trinn) * trinn;
};

const minutter = (sekunder: number): string =>
  `${Math.floor(sekunder / 60)}:${String(sekunder % 60).padStart(2, '0')}`;

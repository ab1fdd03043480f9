import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Oppgavestatus } from '../api/klient.js';
import { Tegning } from './tegning.js';

interface Props {
  readonly status: Oppgavestatus;
  /** There are tasks, only not on this page. */
  readonly finnes: boolean;
}

/** Nothing here: good news on the first list, plain words elsewhere. */
export function Ingenting({ status, finnes }: Props): ReactNode {
  const { t } = useTranslation();
  if (finnes) {
    return (
      <div className="panel">
        <p>{t('liste.tomSide')}</p>
        <p>
          <Link className="ds-link" to="?">
            {t('liste.forsteSide')}
          </Link>
        </p>
      </div>
    );
  }
  if (status === 'FULLFORT') return <p className="panel">{t('liste.tomGjort')}</p>;
  return (
    <div className="panel ingenting">
      <Tegning />
      <h2 className="ds-heading" data-size="xs">
        {t('liste.tomTittel')}
      </h2>
      <p>{t('liste.tomTekst')}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';

export function OppgaveBorte(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Sideoverskrift tittel={t('oppgave.borteTittel')} />
      <p>{t('oppgave.borteTekst')}</p>
      <Link className="ds-button" to="/">
        {t('oppgave.tilListen')}
      </Link>
    </>
  );
}

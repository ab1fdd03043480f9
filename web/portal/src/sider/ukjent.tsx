import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';

export function Ukjent(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Sideoverskrift tittel={t('ukjent.tittel')} />
      <p>{t('ukjent.tekst')}</p>
      <Link className="ds-button" to="/">
        {t('ukjent.tilForsiden')}
      </Link>
    </>
  );
}

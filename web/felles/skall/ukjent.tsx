import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Sideoverskrift } from './sideoverskrift.js';

export function Ukjent({ hjem }: { readonly hjem: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Sideoverskrift tittel={t('ukjent.tittel')} />
      <p>{t('ukjent.tekst')}</p>
      <Link className="ds-button" to={hjem}>
        {t('ukjent.tilForsiden')}
      </Link>
    </>
  );
}

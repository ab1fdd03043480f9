import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Bunn(): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className="bunn">
      <nav className="spalte" aria-label={t('skall.bunn')}>
        <Link className="ds-link" to="/tilgjengelighet">
          {t('skall.tilgjengelighet')}
        </Link>
        <Link className="ds-link" to="/personvern">
          {t('skall.personvern')}
        </Link>
      </nav>
    </footer>
  );
}

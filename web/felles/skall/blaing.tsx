import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface Props {
  readonly side: number;
  readonly sider: number;
}

/** Real links, so that a page can be bookmarked and opened in a tab; nothing where there is one page. */
export function Blaing({ side, sider }: Props): ReactNode {
  const { t } = useTranslation();
  if (sider < 2) return null;
  return (
    <nav className="blaing" aria-label={t('liste.bla')}>
      {side > 1 && (
        <Link className="ds-button" data-variant="secondary" rel="prev" to={`?side=${side - 1}`}>
          {t('liste.forrige')}
        </Link>
      )}
      <p>{t('liste.sideAv', { side, sider })}</p>
      {side < sider && (
        <Link className="ds-button" data-variant="secondary" rel="next" to={`?side=${side + 1}`}>
          {t('liste.neste')}
        </Link>
      )}
    </nav>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { tallvalg } from '../api/oppgaver.js';

/** The two lists, each with how many it holds. Without the counts it is a menu all the same. */
export function Oppgavemeny(): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(tallvalg);
  return (
    <nav className="oppgavemeny" aria-label={t('liste.meny')}>
      <NavLink to="/" end>
        {t('liste.aGjore')} <Antall antall={data?.aGjore} />
      </NavLink>
      <NavLink to="/gjort">
        {t('liste.gjort')} <Antall antall={data?.gjort} />
      </NavLink>
    </nav>
  );
}

const Antall = ({ antall }: { readonly antall: number | undefined }): ReactNode => (
  <span className="antall">{antall}</span>
);

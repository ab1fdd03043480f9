import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Sideoverskrift } from '../skall/sideoverskrift.js';
import { innloggingsadresse } from './innloggingsadresse.js';

export function SesjonUtlopt(): ReactNode {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <>
      <Sideoverskrift tittel={t('sesjon.utlopt')} />
      <p>{t('sesjon.utloptTekst')}</p>
      <a className="ds-button" href={innloggingsadresse(pathname + search)}>
        {t('sesjon.loggInnIgjen')}
      </a>
      <p className="dempet">{t('sesjon.tilbakeHit')}</p>
    </>
  );
}

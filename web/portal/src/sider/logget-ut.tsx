import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { innloggingsadresse } from '../sesjon/innloggingsadresse.js';

export function LoggetUt(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Sideoverskrift tittel={t('sesjon.loggetUt')} />
      <p>{t('sesjon.loggetUtTekst')}</p>
      <a className="ds-button" data-variant="secondary" href={innloggingsadresse('/')}>
        {t('sesjon.loggInnIgjen')}
      </a>
    </>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';

export function Personvern(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="lesetekst">
      <Sideoverskrift tittel={t('personvern.tittel')} />
      <p>{t('personvern.ingress')}</p>
      <h2>{t('personvern.kapslerTittel')}</h2>
      <ul>
        {t('personvern.kapsler', { returnObjects: true }).map((kapsel) => (
          <li key={kapsel}>{kapsel}</li>
        ))}
      </ul>
      <p>{t('personvern.samtykke')}</p>
      <h2>{t('personvern.oppgaverTittel')}</h2>
      <p>{t('personvern.oppgaver')}</p>
      <h2>{t('personvern.husketTittel')}</h2>
      <p>{t('personvern.husket')}</p>
      <h2>{t('personvern.rettigheterTittel')}</h2>
      <p>{t('personvern.rettigheter')}</p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { Punktliste } from './punktliste.js';

export function Personvern(): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="lesetekst">
      <Sideoverskrift tittel={t('personvern.tittel')} />
      <p>{t('personvern.ingress')}</p>
      <h2>{t('personvern.kapslerTittel')}</h2>
      <Punktliste punkter={t('personvern.kapsler', { returnObjects: true })} />
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

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { innloggingsvalg } from '../api/innlogging.js';
import { innloggingsadresse } from '../sesjon/innloggingsadresse.js';
import { LoggUt } from '../sesjon/logg-ut.js';
import { Sideskjelett } from '../skall/skjelett.js';
import { Feilside } from './feilside.js';

/** Where one lands after logging out. Nobody is told that they are out before that is known. */
export function LoggetUt(): ReactNode {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(innloggingsvalg);

  if (!data) {
    return error ? <Feilside feil={error} onProvIgjen={() => void refetch()} /> : <Sideskjelett />;
  }
  if (data.type === 'INNE') {
    return (
      <>
        <Sideoverskrift tittel={t('sesjon.innlogget')} />
        <p>{t('sesjon.innloggetTekst')}</p>
        <LoggUt variant="secondary" />
      </>
    );
  }
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

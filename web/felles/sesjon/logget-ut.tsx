import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { innloggingsvalg } from '../api/innlogging.js';
import { Feilside } from '../skall/feilside.js';
import { Sideoverskrift } from '../skall/sideoverskrift.js';
import { innloggingsadresse } from './innloggingsadresse.js';
import { LoggUt } from './logg-ut.js';

interface Props {
  /** Where one who logs in again begins. */
  readonly hjem: string;
  readonly venter: ReactNode;
}

/** Where one lands after logging out. Nobody is told that they are out before that is known. */
export function LoggetUt({ hjem, venter }: Props): ReactNode {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(innloggingsvalg);

  if (!data) {
    return error ? <Feilside feil={error} onProvIgjen={() => void refetch()} /> : venter;
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
      <a className="ds-button" data-variant="secondary" href={innloggingsadresse(hjem)}>
        {t('sesjon.loggInnIgjen')}
      </a>
    </>
  );
}

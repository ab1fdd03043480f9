import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'react-router';
import { Sideoverskrift } from '../skall/sideoverskrift.js';
import { innloggingsadresse } from './innloggingsadresse.js';

/** How a login ended that did not succeed; the server says so in the address. */
const UTFALL = ['avbrutt', 'feilet', 'utilgjengelig'] as const;

/** For one who is not logged in: what this is, and one button. */
export function Forside(): ReactNode {
  const { t } = useTranslation();
  const [sporring] = useSearchParams();
  const { pathname } = useLocation();
  // After a login that failed, where one was going; the server decides whether it leads there.
  const retur = sporring.get('retur') ?? pathname;
  const utfall = UTFALL.find((ett) => ett === sporring.get('innlogging'));
  return (
    <div className="forside">
      <Sideoverskrift tittel={t('forside.tittel')} />
      {utfall && (
        <div className="ds-alert" data-color="warning" role="alert">
          {t(`innlogging.${utfall}`)}
        </div>
      )}
      <p className="ds-paragraph" data-size="lg">
        {t('forside.ingress')}
      </p>
      <a className="ds-button" href={innloggingsadresse(retur)}>
        {t('forside.loggInn')}
      </a>
      <p className="dempet">{t('forside.under')}</p>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { innloggingsvalg } from '../api/innlogging.js';
import { LoggUt } from '../sesjon/logg-ut.js';
import { Sandkasseband } from './sandkasseband.js';

interface Props {
  readonly erSandkasse: boolean;
  /** Where the name leads. */
  readonly hjem: string;
  readonly navn: ReactNode;
  /** What can be chosen beside logging out. */
  readonly valg?: ReactNode;
}

/** Whose site this is, and who is logged in. */
export function Hode({ erSandkasse, hjem, navn, valg }: Props): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(innloggingsvalg);
  return (
    <header className="hode">
      {erSandkasse && <Sandkasseband />}
      <div className="spalte">
        <Link to={hjem} className="navnetrekk">
          {navn}
        </Link>
        <div className="hodevalg">
          {valg}
          {/* The button has its place before it is known whether it is needed. */}
          {(!data || data.type === 'INNE') && (
            <div className={data ? undefined : 'usynlig'}>
              <LoggUt variant="tertiary" />
            </div>
          )}
        </div>
        {!data && <p className="innlogget">&nbsp;</p>}
        {data?.type === 'INNE' && (
          <p className="innlogget">{t('skall.innlogget', { personId: data.meg.personId })}</p>
        )}
      </div>
    </header>
  );
}

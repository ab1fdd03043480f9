import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useErTilkoblet } from '../../../felles/skall/bruk-tilkobling.js';
import { Kunngjoring } from '../../../felles/skall/kunngjoring.js';
import { innloggingsvalg } from '../api/innlogging.js';
import { LoggUt } from '../sesjon/logg-ut.js';
import { Sandkasseband } from './sandkasseband.js';
import { Sprakvelger } from './sprakvelger.js';

interface Props {
  readonly erSandkasse: boolean;
  readonly children: ReactNode;
}

/** What is on every page: head, content, foot. */
export function Skall({ erSandkasse, children }: Props): ReactNode {
  const { t } = useTranslation();
  const tilkoblet = useErTilkoblet();
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('skall.hopp')}
      </a>
      <Hode erSandkasse={erSandkasse} />
      <div role="status">{!tilkoblet && <p className="frakoblet">{t('skall.frakoblet')}</p>}</div>
      <main id="innhold" tabIndex={-1} className="spalte">
        {children}
      </main>
      <Bunn />
      <Kunngjoring />
    </>
  );
}

function Hode({ erSandkasse }: { readonly erSandkasse: boolean }): ReactNode {
  const { t } = useTranslation();
  const { data } = useQuery(innloggingsvalg);
  return (
    <header className="hode">
      {erSandkasse && <Sandkasseband />}
      <div className="spalte">
        <Link to="/" className="navnetrekk">
          Min kommune
        </Link>
        <div className="hodevalg">
          <Sprakvelger />
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

function Bunn(): ReactNode {
  const { t } = useTranslation();
  return (
    <footer className="bunn">
      <nav className="spalte" aria-label={t('skall.bunn')}>
        <Link className="ds-link" to="/tilgjengelighet">
          {t('skall.tilgjengelighet')}
        </Link>
        <Link className="ds-link" to="/personvern">
          {t('skall.personvern')}
        </Link>
      </nav>
    </footer>
  );
}

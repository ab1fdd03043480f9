import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErTilkoblet } from './bruk-tilkobling.js';
import { Kunngjoring } from './kunngjoring.js';

interface Props {
  readonly hode: ReactNode;
  /** Stands beside or above the content. */
  readonly meny?: ReactNode;
  readonly bunn?: ReactNode;
  readonly children: ReactNode;
}

/** What is on every page: head, content, foot. */
export function Skall({ hode, meny, bunn, children }: Props): ReactNode {
  const { t } = useTranslation();
  const tilkoblet = useErTilkoblet();
  const innhold = (
    <main id="innhold" tabIndex={-1} className="spalte">
      {children}
    </main>
  );
  return (
    <>
      <a className="ds-skip-link" href="#innhold">
        {t('skall.hopp')}
      </a>
      {hode}
      <div role="status">{!tilkoblet && <p className="frakoblet">{t('skall.frakoblet')}</p>}</div>
      {meny ? (
        <div className="ramme">
          {meny}
          {innhold}
        </div>
      ) : (
        innhold
      )}
      {bunn}
      <Kunngjoring />
    </>
  );
}

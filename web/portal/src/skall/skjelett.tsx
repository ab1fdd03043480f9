import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMatch } from 'react-router';
import { Forsinket } from '../../../felles/skall/forsinket.js';

interface Props {
  /** What is being fetched, for those who do not see the shapes. */
  readonly tekst?: string;
  readonly antall?: number;
}

/** Stands for the whole page of one who is logged in, until it is known who that is. */
export function Sideskjelett(): ReactNode {
  const { t } = useTranslation();
  const enOppgave = useMatch('/oppgave/:id') !== null;
  return (
    <>
      <h1 className="ds-sr-only">{t('skall.henter')}</h1>
      <Forsinket>
        <div aria-hidden="true">
          {enOppgave ? (
            <p className="tilbake">
              <span className="ds-skeleton skjelett-lenke" />
            </p>
          ) : (
            <>
              <p className="ds-heading sideoverskrift" data-size="lg">
                <span className="ds-skeleton skjelett-overskrift" />
              </p>
              <div className="oppgavemeny skjelett-meny" />
            </>
          )}
        </div>
      </Forsinket>
      <Skjelett antall={enOppgave ? 1 : 3} />
    </>
  );
}

/** Stands where the cards will stand, in their size. */
export function Skjelett({ tekst, antall = 3 }: Props): ReactNode {
  return (
    <Forsinket>
      {tekst !== undefined && (
        <p className="ds-sr-only" role="status">
          {tekst}
        </p>
      )}
      <ul className="kortliste" aria-hidden="true">
        {Array.from({ length: antall }, (_, nr) => (
          <li key={nr} className="kort">
            <span className="ds-skeleton skjelett-middels" />
            <span className="ds-skeleton skjelett-kort" />
            <span className="ds-skeleton skjelett-kort" />
          </li>
        ))}
      </ul>
    </Forsinket>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Oppgave } from '../api/klient.js';
import { tryggAdresse } from './trygg-adresse.js';

/** The way to the accessibility statement of the kommune that the task is from, where it has told us. */
export function Erklaering({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { t } = useTranslation();
  const { kommunenavn: kommune, tilgjengelighetserklaering = '' } = oppgave;
  const adresse = tryggAdresse(tilgjengelighetserklaering);
  if (!adresse) return undefined;

  return (
    <p className="dempet">
      <a className="ds-link" href={adresse.href} rel="noreferrer">
        {t('oppgave.erklaring', { kommune })}
      </a>
    </p>
  );
}

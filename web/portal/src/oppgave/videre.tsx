import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Oppgave } from '../api/klient.js';
import { useLang } from './bruk-lang.js';
import { tryggAdresse } from './trygg-adresse.js';

/** The way on: what happens on the button, where it leads under it. */
export function Videre({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const { t } = useTranslation();
  const lang = useLang(oppgave);
  const adresse = tryggAdresse(oppgave.url);
  if (!adresse) return <p>{t('oppgave.ingenLenke', { kommune: oppgave.kommunenavn })}</p>;

  return (
    <div className="videre">
      <a
        className="ds-button"
        href={adresse.href}
        rel="noreferrer"
        lang={lang}
        aria-describedby="videre-til"
      >
        {oppgave.handling}
      </a>
      <p id="videre-til" className="dempet">
        {t('oppgave.viderTil', { sted: adresse.host })}
      </p>
    </div>
  );
}

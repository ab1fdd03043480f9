import { type ReactNode, type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { siTilAndreFaner } from './andre-faner.js';

/** How long it may take from a log-out is sent until the page is left, in milliseconds. */
const AVSKJED_MS = 10_000;

/** Not before the page is left: whoever is asked about what they have not saved, may stay. */
function siFraVedAvskjed(): void {
  const venting = new AbortController();
  window.addEventListener('pagehide', () => siTilAndreFaner(''), {
    once: true,
    signal: venting.signal,
  });
  window.setTimeout(() => venting.abort(), AVSKJED_MS);
}

/** A form, so that it works by itself and no link on another site can log anyone out. */
export function LoggUt({ variant }: { readonly variant: 'secondary' | 'tertiary' }): ReactNode {
  const { t } = useTranslation();
  const [utenNett, settUtenNett] = useState(false);
  const loggUt = (hendelse: SubmitEvent): void => {
    // The browser's own words would leave one in doubt.
    settUtenNett(!navigator.onLine);
    if (navigator.onLine) siFraVedAvskjed();
    else hendelse.preventDefault();
  };
  return (
    <form className="logg-ut" method="post" action="/logg-ut" onSubmit={loggUt}>
      <button type="submit" className="ds-button" data-variant={variant}>
        {t('skall.loggUt')}
      </button>
      <p role="alert">{utenNett && t('sesjon.utenNett')}</p>
    </form>
  );
}

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { siTilAndreFaner } from './andre-faner.js';

/** A form, so that it works by itself and no link on another site can log anyone out. */
export function LoggUt({ variant }: { readonly variant: 'secondary' | 'tertiary' }): ReactNode {
  const { t } = useTranslation();
  return (
    <form method="post" action="/logg-ut" onSubmit={() => siTilAndreFaner('')}>
      <button type="submit" className="ds-button" data-variant={variant}>
        {t('skall.loggUt')}
      </button>
    </form>
  );
}

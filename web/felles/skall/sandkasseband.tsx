import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSprak } from '../sprak/i18n.js';
import { langDato } from '../../../src/innbygger/tekster/dato.js';

/** Less than this is not a clock that somebody has moved. */
const AVVIK_MS = 60_000;

/** Says that nothing here is real, and what time it is where that is another than outside. */
export function Sandkasseband(): ReactNode {
  const { t } = useTranslation();
  const sprak = useSprak();
  const { data: stilt } = useQuery({
    queryKey: ['sandkasseklokke'],
    queryFn: hentStiltKlokke,
    refetchOnWindowFocus: 'always',
    staleTime: Infinity,
    retry: false,
  });
  return (
    <p className="sandkasse">
      <strong>{t('skall.sandkasse')}</strong> <span>{t('skall.sandkasseTekst')}</span>
      {stilt && (
        <span>
          {' '}
          {t('skall.sandkasseKlokke', {
            dato: langDato(stilt.slice(0, 10), sprak),
            tid: stilt.slice(11, 16),
          })}
        </span>
      )}
    </p>
  );
}

/** ISO 8601 with Oslo's zone; null where nobody has moved the clock. */
async function hentStiltKlokke(): Promise<string | null> {
  const svar = await fetch('/sandkasse/api/klokke');
  const { na } = (await svar.json()) as { na: string };
  return Math.abs(Date.parse(na) - Date.now()) > AVVIK_MS ? na : null;
}

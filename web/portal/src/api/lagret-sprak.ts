import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { hentData } from '../../../felles/api/klient.js';
import { byttSprak, useSprak } from '../../../felles/sprak/i18n.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import { eier, innloggingsvalg } from './innlogging.js';
import { klient } from './klient.js';

/**
 * The language the citizen saved wins over what this browser remembers: once, when we learn who it
 * is. Later answers may be older than a choice made here.
 * @returns false while the page is on its way to another language: what is fetched before that,
 *   would be fetched twice
 */
export function useLagretSprak(): boolean {
  const { data } = useQuery(innloggingsvalg);
  const sidens = useSprak();
  const [bruktFor, settBruktFor] = useState<string>();
  const hvem = data?.type === 'INNE' ? eier(data) : undefined;
  const lagret = data?.type === 'INNE' ? data.meg.sprak : undefined;

  useEffect(() => {
    if (hvem === undefined || bruktFor === hvem) return;
    const bytte = lagret ? byttSprak(lagret) : Promise.resolve();
    void bytte.catch(() => undefined).then(() => settBruktFor(hvem));
  }, [hvem, lagret, bruktFor]);

  return bruktFor === hvem || lagret === undefined || lagret === sidens;
}

/** The page changes at once; one who is logged in gets the choice saved as well. */
export function useVelgSprak(): (sprak: Sprak) => Promise<void> {
  const { data } = useQuery(innloggingsvalg);
  return async (sprak) => {
    await byttSprak(sprak);
    if (data?.type !== 'INNE') return;
    const svar = klient.PUT('/min-kommune/api/v1/innbygger/innstillinger', { body: { sprak } });
    // The page already speaks it, and this browser remembers: nothing to tell if it was not saved.
    await hentData(svar).catch(() => undefined);
  };
}

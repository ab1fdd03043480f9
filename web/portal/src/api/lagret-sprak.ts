import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { hentData } from '../../../felles/api/klient.js';
import { byttSprak } from '../../../felles/sprak/i18n.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import { innloggingsvalg } from './innlogging.js';
import { klient } from './klient.js';

/**
 * The language the citizen saved wins over what this browser remembers: once, when we learn who it
 * is. Later answers may be older than a choice made here.
 */
export function useLagretSprak(): void {
  const { data } = useQuery(innloggingsvalg);
  const brukt = useRef(false);
  const lagret = data?.type === 'INNE' ? data.meg.sprak : undefined;

  useEffect(() => {
    if (brukt.current || lagret === undefined) return;
    brukt.current = true;
    byttSprak(lagret).catch(() => undefined);
  }, [lagret]);
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

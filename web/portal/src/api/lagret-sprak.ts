import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { innbyggerklient } from '../../../felles/api/innbyggerklient.js';
import { hentData } from '../../../felles/api/klient.js';
import { byttSprak, useSprak } from '../../../felles/sprak/i18n.js';
import { merkValgt, taValgt } from '../../../felles/sprak/sprakvalg.js';
import type { Sprak } from '../../../../src/innbygger/tekster/dato.js';
import { eier, innloggingsvalg } from '../../../felles/api/innlogging.js';

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
    void finnSprak(lagret)
      .catch(() => undefined)
      .then(() => settBruktFor(hvem));
  }, [hvem, lagret, bruktFor]);

  return bruktFor === hvem || lagret === undefined || lagret === sidens;
}

/** The page changes at once; one who is logged in gets the choice saved as well. */
export function useVelgSprak(): (sprak: Sprak) => Promise<void> {
  const { data } = useQuery(innloggingsvalg);
  return async (sprak) => {
    await byttSprak(sprak);
    if (data?.type !== 'INNE') {
      merkValgt(sprak);
      return;
    }
    // The page already speaks it, and this browser remembers: nothing to tell if it was not saved.
    await lagre(sprak).catch(() => undefined);
  };
}

/**
 * Whoever chose by hand in this tab before logging in wants that, for notices as well; what was saved is older, and
 * what this browser remembers may be another's.
 */
async function finnSprak(lagret: Sprak | undefined): Promise<void> {
  const valgt = taValgt();
  if (valgt) await lagre(valgt);
  else if (lagret) await byttSprak(lagret);
}

async function lagre(sprak: Sprak): Promise<void> {
  await hentData(
    innbyggerklient.PUT('/min-kommune/api/v1/innbygger/innstillinger', { body: { sprak } }),
  );
}

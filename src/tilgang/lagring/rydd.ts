import type { Setning } from '../../felles/database/transaksjon.js';

/**
 * Takes away what has expired: a few rows each time, and never one that a rival is about to end. Waiting for each
 * other would be a deadlock.
 */
export const ryddUtlopte = (tabell: 'innlogging' | 'sesjon'): Setning => ({
  name: `${tabell}.rydd`,
  text: `
    DELETE FROM ${tabell} WHERE nokkel IN (
      SELECT nokkel FROM ${tabell} WHERE utloper < now() ORDER BY utloper LIMIT 100 FOR UPDATE SKIP LOCKED)`,
});

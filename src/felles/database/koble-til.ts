import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { erUtilgjengelig } from './databasefeil.js';
import { migrer } from './migrer.js';

const FORSOK = 30;
const PAUSE_MS = 1_000;

/**
 * Connects and brings the tables up to date. A database that is still starting is waited for, about
 * half a minute; a wrong password or a broken migration is told at once.
 */
export async function kobleTil(datakilde: DataSource): Promise<void> {
  for (let forsok = 1; !datakilde.isInitialized; forsok++) {
    try {
      await datakilde.initialize();
    } catch (feil) {
      if (!erUtilgjengelig(feil) || forsok === FORSOK) throw feil;
      await setTimeout(PAUSE_MS);
    }
  }
  await migrer(datakilde);
}

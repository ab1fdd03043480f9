import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { erAvvist, erUtilgjengelig } from './databasefeil.js';
import { migrer } from './migrer.js';

const FORSOK = 30;
const PAUSE_MS = 1_000;

/** The database does not let us in, or is not there. */
class FarIkkeKontakt extends Error {
  constructor(cause: unknown) {
    const grunn =
      cause instanceof AggregateError ? cause.errors.map(String).join('; ') : String(cause);
    super(
      `Får ikke kontakt med databasen (${grunn}). Sjekk DATABASE_URL, og at databasen kjører.`,
      {
        cause,
      },
    );
  }
}

/**
 * Connects and brings the tables up to date. A database that is still starting is waited for, about
 * half a minute; a wrong password or a broken migration is told at once.
 * @throws FarIkkeKontakt
 */
export async function kobleTil(datakilde: DataSource): Promise<void> {
  for (let forsok = 1; !datakilde.isInitialized; forsok++) {
    try {
      await datakilde.initialize();
    } catch (feil) {
      if (!erUtilgjengelig(feil) || erAvvist(feil) || forsok === FORSOK) {
        throw new FarIkkeKontakt(feil);
      }
      await setTimeout(PAUSE_MS);
    }
  }
  await migrer(datakilde);
}

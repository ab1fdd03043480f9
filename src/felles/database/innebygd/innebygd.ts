import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { opprettDatabase, startTrad, type Trad } from './arbeidstrad.js';
import { taLas } from './las.js';
import { gjorKlarMappe, SOKKELNAVN } from './mappe.js';

export interface InnebygdDatabase {
  /** The absolute folder of the socket: `host` for `pg`, with user and database `postgres`. */
  readonly vert: string;
  /** Closes the database and lets the folder go. End the pool first. May be called twice. */
  stopp(): Promise<void>;
}

export interface Innebygdvalg {
  /**
   * Told when the database ends by itself after it had started. It does not come back: log it and
   * end the process. Left out, the error is thrown where nobody catches it, which ends it too.
   */
  readonly vedFeil?: (feil: Error) => void;
}

/** The database could not start, or ended by itself; `cause` says why. */
export class InnebygdDatabaseFeil extends Error {
  constructor(hva: string, mappe: string, cause: Error) {
    super(`Den innebygde databasen i ${mappe} ${hva}: ${cause.message}`, { cause });
  }
}

/**
 * Starts PostgreSQL inside this process (PGlite in a worker thread), with its files and its Unix
 * socket in the folder. No TCP, no password: the folder's mode 0700 is the guard.
 *
 * What is committed survives that the process is killed, but not that the machine loses power:
 * PGlite has no fsync.
 * All connections share ONE session, so the pool must have `max: 1`, `idleTimeoutMillis: 0` and
 * `DISCARD ALL` in `onConnect` (see `tilkoblingsvalg`). `statement_timeout` has no effect.
 *
 * @throws UbrukeligDatamappe, DatamappeIBruk, InnebygdDatabaseFeil
 */
export async function startInnebygd(
  datamappe: string,
  { vedFeil = kast }: Innebygdvalg = {},
): Promise<InnebygdDatabase> {
  const mappe = await gjorKlarMappe(datamappe);
  const las = await taLas(mappe);
  try {
    const trad = await startDatabase(mappe, (feil) => {
      vedFeil(new InnebygdDatabaseFeil('stanset', mappe, feil));
    });
    const stopp = async () => {
      await trad.stopp();
      // Last: who gets the folder next must find that nobody writes there.
      await las.frigi();
    };
    let stoppet: Promise<void> | undefined;
    return { vert: mappe, stopp: () => (stoppet ??= stopp()) };
  } catch (feil) {
    await las.frigi();
    throw new InnebygdDatabaseFeil('kunne ikke startes', mappe, feil as Error);
  }
}

async function startDatabase(mappe: string, vedFeil: (feil: Error) => void): Promise<Trad> {
  const database = join(mappe, 'database');
  if (!existsSync(database)) await opprett(database);
  const sokkel = join(mappe, SOKKELNAVN);
  // Left behind by a process that was killed, it would keep us from listening. Nobody uses it: we
  // have the lock.
  await rm(sokkel, { force: true });
  return startTrad({ database, sokkel }, vedFeil);
}

/** Under another name until it is whole: killed half-way, it would never open again. */
async function opprett(database: string): Promise<void> {
  const uferdig = `${database}.ny`;
  await rm(uferdig, { recursive: true, force: true });
  await opprettDatabase(uferdig);
  await rename(uferdig, database);
}

function kast(feil: Error): never {
  throw feil;
}

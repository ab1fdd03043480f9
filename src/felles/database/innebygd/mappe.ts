import { chmod, mkdir, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The name that `pg` looks for in the folder it is given as host (port 5432). */
export const SOKKELNAVN = '.s.PGSQL.5432';

/** The folder cannot hold the embedded database; the message is Norwegian and says what to do. */
export class UbrukeligDatamappe extends Error {
  constructor(mappe: string, grunn: string, options?: ErrorOptions) {
    super(`Datamappen ${mappe} kan ikke brukes: ${grunn}`, options);
  }
}

/**
 * Makes the folder if it is missing, and sees to it that nobody but its owner gets in: PGlite
 * writes files that all may read and asks no password.
 * @returns the absolute path.
 * @throws UbrukeligDatamappe
 */
export async function gjorKlarMappe(datamappe: string): Promise<string> {
  const mappe = resolve(datamappe);
  sjekkPlattform(mappe);
  sjekkLengde(mappe);
  try {
    await mkdir(mappe, { recursive: true, mode: 0o700 });
    await lukkForAndre(mappe);
  } catch (feil) {
    if (feil instanceof UbrukeligDatamappe) throw feil;
    throw new UbrukeligDatamappe(mappe, String(feil), { cause: feil });
  }
  return mappe;
}

/** Node's Unix sockets on Windows are named pipes: no file to lock with, and `pg` wants a path. */
function sjekkPlattform(mappe: string): void {
  if (process.platform !== 'win32') return;
  throw new UbrukeligDatamappe(
    mappe,
    'den innebygde databasen kan ikke kjøre på Windows. ' +
      'Bruk WSL, eller sett DATABASE_URL til en PostgreSQL.',
  );
}

/**
 * The kernel keeps a socket's path in a field of fixed size (108 bytes on Linux, 104 elsewhere, the
 * last one zero) and cuts or refuses what is longer, with an error that tells nobody why.
 */
function sjekkLengde(mappe: string): void {
  const grense = process.platform === 'linux' ? 107 : 103;
  const lengde = Buffer.byteLength(join(mappe, SOKKELNAVN));
  if (lengde <= grense) return;
  const plass = grense - Buffer.byteLength(`/${SOKKELNAVN}`);
  throw new UbrukeligDatamappe(
    mappe,
    `stien er ${lengde - grense} byte for lang for en Unix-sokkel. ` +
      `Sett DATAMAPPE til en mappe med høyst ${plass} byte i hele stien.`,
  );
}

/** Narrows our own folder only: one that holds other things may be somebody's home, or /tmp. */
async function lukkForAndre(mappe: string): Promise<void> {
  const { mode } = await stat(mappe);
  if ((mode & 0o077) === 0) return;
  const innhold = await readdir(mappe);
  if (innhold.length > 0 && !innhold.includes('database')) {
    throw new UbrukeligDatamappe(
      mappe,
      'andre brukere slipper inn i den. ' +
        `Steng den med «chmod 700 ${mappe}», eller sett DATAMAPPE til en ny mappe.`,
    );
  }
  await chmod(mappe, 0o700);
}

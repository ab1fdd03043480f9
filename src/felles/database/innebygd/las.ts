import { randomBytes } from 'node:crypto';
import { link, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Server } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sporInnehaver, svarSomInnehaver, type Svar } from './innehaver.js';
import { UbrukeligDatamappe } from './mappe.js';

/** Another process has the folder; the message names it and says what to do. */
export class DatamappeIBruk extends Error {
  constructor(
    mappe: string,
    readonly innehaver: Exclude<Svar, 'DOD'>,
  ) {
    const hvem = beskriv(innehaver);
    super(`Datamappen ${mappe} er i bruk av ${hvem} eller sett DATAMAPPE til en annen mappe.`);
  }
}

export interface Las {
  frigi(): Promise<void>;
}

/**
 * Takes the folder for this process alone: PGlite has no lock, and where two processes open the
 * same files, rows of one vanish.
 *
 * A lock is a listening Unix socket named `las.<number>`; the one with the highest number counts.
 * Who finds its holder dead takes the NEXT number. No name is taken away to be replaced: between
 * "it is dead" and "it is gone" another could have taken it, and would lose it unknowingly.
 * Holds between containers on one machine (no pid is trusted), not between machines that share a
 * network disk.
 *
 * @throws DatamappeIBruk, or UbrukeligDatamappe where the file system has no Unix sockets
 */
export async function taLas(mappe: string): Promise<Las> {
  // Listens under a private name first: under the common one it would look dead until it listens.
  const privat = join(mappe, `las-${randomBytes(4).toString('hex')}`);
  let tjener: Server | undefined;
  try {
    tjener = await svarSomInnehaver(privat);
    const nummer = await taNesteNummer(mappe, privat);
    await fjernLavere(mappe, nummer);
    return { frigi: await frigjoring(tjener, privat, navn(mappe, nummer)) };
  } catch (feil) {
    tjener?.close();
    if (feil instanceof DatamappeIBruk) throw feil;
    throw new UbrukeligDatamappe(mappe, String(feil), { cause: feil });
  } finally {
    await rm(privat, { force: true });
  }
}

async function taNesteNummer(mappe: string, privat: string): Promise<number> {
  for (;;) {
    const hoyeste = await hoyesteNummer(mappe);
    const svar = hoyeste > 0 ? await sporInnehaver(navn(mappe, hoyeste)) : 'DOD';
    if (svar !== 'DOD') throw new DatamappeIBruk(mappe, svar);
    const neste = hoyeste + 1;
    // Of all who saw the same one dead, the kernel lets exactly one have the next number.
    if (!(await giNavn(privat, navn(mappe, neste)))) continue;
    // Who was slow may have got a number that was used and cleared away meanwhile. The highest
    // never sinks, so it shows here; and only the highest counts, so the stay below misled nobody.
    if ((await hoyesteNummer(mappe)) === neste) return neste;
    await rm(navn(mappe, neste), { force: true });
  }
}

/**
 * The name stays behind, dead: the highest number must never sink. As an ordinary file, since Node
 * copies no folder with a socket in it.
 */
async function frigjoring(tjener: Server, privat: string, las: string): Promise<Las['frigi']> {
  const { ino } = await stat(las);
  return async () => {
    try {
      // Another's, where somebody deleted the folder under us and it was made anew.
      if ((await stat(las)).ino === ino) {
        await writeFile(privat, '');
        await rename(privat, las);
      }
    } catch {
      // The folder is gone, or the disk full: a socket that nobody listens on is as dead.
    }
    tjener.close();
  };
}

const navn = (mappe: string, nummer: number): string => join(mappe, `las.${nummer}`);

async function lasnumre(mappe: string): Promise<number[]> {
  const filer = await readdir(mappe);
  return filer.flatMap((fil) => /^las\.(\d+)$/.exec(fil)?.[1] ?? []).map(Number);
}

const hoyesteNummer = async (mappe: string): Promise<number> =>
  Math.max(0, ...(await lasnumre(mappe)));

/** Gives the socket one more name. @returns false where the name is taken. */
async function giNavn(fra: string, til: string): Promise<boolean> {
  try {
    await link(fra, til);
    return true;
  } catch (feil) {
    if ((feil as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw feil;
  }
}

async function fjernLavere(mappe: string, eget: number): Promise<void> {
  const lavere = (await lasnumre(mappe)).filter((nummer) => nummer < eget);
  await Promise.all(lavere.map((nummer) => rm(navn(mappe, nummer), { force: true })));
}

function beskriv(innehaver: Exclude<Svar, 'DOD'>): string {
  if (innehaver === 'TAUS') return 'en prosess som ikke svarer. Stans den,';
  const { pid, vert, startet } = innehaver;
  const hvem = `prosess ${pid} på ${vert}, startet ${startet}.`;
  return vert === hostname() ? `${hvem} Stans den («kill ${pid}»),` : `${hvem} Stans den der,`;
}

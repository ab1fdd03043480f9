import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nyHemmelighet } from '../felles/hemmelighet.js';
import { erRsaNokkel, lagRsaNokkel, type RsaNokkel } from './nokler.js';

/** What the sandbox must remember, so that keys in a script and tokens in use survive a restart. */
export interface Hemmeligheter {
  /** The vendor's client in Maskinporten. */
  readonly maskinportenKlient: RsaNokkel;
  /** Signs Maskinporten's access tokens. */
  readonly maskinportenSignering: RsaNokkel;
  /** Signs ID-porten's tokens. */
  readonly idportenSignering: RsaNokkel;
  /** The portal's client in ID-porten (private_key_jwt). */
  readonly portalKlient: RsaNokkel;
  /** Signs ID-porten's cookies. */
  readonly informasjonskapsel: string;
  readonly integrasjonPassord: string;
}

export const SANDKASSEFIL = 'sandkasse.json';

/** The file is there but cannot be used. The message is for the person who started the process. */
export class SandkassefilKanIkkeBrukes extends Error {
  constructor(
    readonly fil: string,
    options?: ErrorOptions,
  ) {
    super(
      `Sandkassens nøkkelfil er skadet: ${fil}. ` +
        'Slett filen og start på nytt, så lager sandkassen nye nøkler.',
      options,
    );
  }
}

/**
 * Reads `<datamappe>/sandkasse.json`, or makes it the first time.
 * @throws SandkassefilKanIkkeBrukes when the file is damaged: it is never replaced behind the user's
 * back, since scripts may hold its keys.
 */
export async function hentHemmeligheter(datamappe: string): Promise<Hemmeligheter> {
  const fil = join(datamappe, SANDKASSEFIL);
  const innhold = await lesHvisDenFinnes(fil);
  if (innhold !== undefined) {
    await chmod(fil, 0o600);
    return tolk(innhold, fil);
  }
  const hemmeligheter = await lagHemmeligheter();
  await skrivAtomisk(fil, JSON.stringify(hemmeligheter, null, 2));
  return hemmeligheter;
}

export async function lagHemmeligheter(): Promise<Hemmeligheter> {
  const [maskinportenKlient, maskinportenSignering, idportenSignering, portalKlient] =
    await Promise.all([lagRsaNokkel(), lagRsaNokkel(), lagRsaNokkel(), lagRsaNokkel()]);
  return {
    maskinportenKlient,
    maskinportenSignering,
    idportenSignering,
    portalKlient,
    informasjonskapsel: nyHemmelighet(),
    integrasjonPassord: nyHemmelighet(),
  };
}

async function lesHvisDenFinnes(fil: string): Promise<string | undefined> {
  try {
    return await readFile(fil, 'utf8');
  } catch (feil) {
    if ((feil as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw feil;
  }
}

function tolk(innhold: string, fil: string): Hemmeligheter {
  const verdi = lesJson(innhold, fil);
  if (!erHemmeligheter(verdi)) throw new SandkassefilKanIkkeBrukes(fil);
  return verdi;
}

function lesJson(innhold: string, fil: string): unknown {
  try {
    return JSON.parse(innhold);
  } catch {
    // No `cause`: JSON.parse quotes what it read, and that is a key.
    throw new SandkassefilKanIkkeBrukes(fil);
  }
}

function erHemmeligheter(verdi: unknown): verdi is Hemmeligheter {
  if (typeof verdi !== 'object' || verdi === null) return false;
  const v = verdi as Partial<Record<keyof Hemmeligheter, unknown>>;
  return (
    [v.maskinportenKlient, v.maskinportenSignering].every(erRsaNokkel) &&
    [v.idportenSignering, v.portalKlient].every(erRsaNokkel) &&
    [v.informasjonskapsel, v.integrasjonPassord].every(er256Bit)
  );
}

const er256Bit = (verdi: unknown): boolean =>
  typeof verdi === 'string' && /^[\w-]{43}$/.test(verdi);

/** A crash in the middle leaves the temporary file behind, never half a key file. */
async function skrivAtomisk(fil: string, innhold: string): Promise<void> {
  await mkdir(dirname(fil), { recursive: true, mode: 0o700 });
  const midlertidig = `${fil}.${randomUUID()}.tmp`;
  try {
    const handtak = await open(midlertidig, 'wx', 0o600);
    try {
      await handtak.writeFile(innhold);
      await handtak.sync();
    } finally {
      await handtak.close();
    }
    await rename(midlertidig, fil);
  } catch (feil) {
    await rm(midlertidig, { force: true });
    throw feil;
  }
}

import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { hostname } from 'node:os';

/** Who holds a lock. */
export interface Innehaver {
  readonly pid: number;
  readonly vert: string;
  /** When its process started, ISO 8601. */
  readonly startet: string;
}

/** `DOD`: nobody listens there. `TAUS`: somebody does, but did not say who. */
export type Svar = Innehaver | 'DOD' | 'TAUS';

const SVARTID_MS = 2_000;
/** Nobody listens, nothing is there, or what is there is no socket (macOS) and cannot be one. */
const DODE = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK']);

/**
 * Listens on a Unix socket and tells whoever asks that this process lives. The kernel takes the
 * listener away the moment the process ends, however it ends: no timeout, no pid to be reused.
 */
export async function svarSomInnehaver(sti: string): Promise<Server> {
  const hvem: Innehaver = {
    pid: process.pid,
    vert: hostname(),
    startet: new Date(performance.timeOrigin).toISOString(),
  };
  // Unref: neither the lock nor one who asks may keep a process alive that has nothing more to do.
  const tjener = createServer((sporrer) => {
    sporrer.on('error', () => undefined);
    sporrer.unref().end(JSON.stringify(hvem));
  }).unref();
  tjener.listen(sti);
  await once(tjener, 'listening');
  // A failed accept (no file handles left) must not take the process down.
  tjener.on('error', () => undefined);
  return tjener;
}

/**
 * Asks whoever listens on the socket who it is. Only what the kernel calls dead counts as dead;
 * a holder that is stopped or too busy to answer is alive.
 */
export async function sporInnehaver(sti: string, forsok = 2): Promise<Svar> {
  const sokkel = connect(sti).setEncoding('utf8');
  sokkel.setTimeout(SVARTID_MS, () => sokkel.destroy(new Error('Intet svar')));
  try {
    let svar = '';
    for await (const del of sokkel) svar += String(del);
    if (svar !== '') return JSON.parse(svar) as Innehaver;
  } catch (feil) {
    const { code } = feil as NodeJS.ErrnoException;
    if (DODE.has(code ?? '')) return 'DOD';
    if (code !== 'ECONNRESET') return 'TAUS';
  }
  // Cut off without a word: it died while we asked, so the next answer is a refusal.
  return forsok > 1 ? sporInnehaver(sti, forsok - 1) : 'TAUS';
}

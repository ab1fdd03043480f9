import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

/** What the thread is to do: make and close a database, or also serve it on a socket. */
export interface Oppdrag {
  readonly database: string;
  readonly sokkel?: string;
}

/** What the thread tells. */
export type Beskjed =
  { readonly type: 'klar' } | { readonly type: 'krasj'; readonly grunn: string };

export interface Trad {
  /** Ends the thread and waits until it has let go of its files; by force after five seconds. */
  stopp(): Promise<void>;
}

interface Slutt {
  readonly kode: number;
  readonly feil: Error;
}

const STOPPFRIST_MS = 5_000;

/** Does the work in a thread of its own, whose memory (700 MB for a new database) goes with it. */
export async function opprettDatabase(database: string): Promise<void> {
  const { kode, feil } = await slutten(nyArbeider({ database }));
  if (kode !== 0) throw feil;
}

/**
 * Starts a thread that serves the database until it is stopped.
 * @param vedFeil called where it ends without having been told to
 * @throws what kept it from starting
 */
export async function startTrad(
  oppdrag: Required<Oppdrag>,
  vedFeil: (feil: Error) => void,
): Promise<Trad> {
  const arbeider = nyArbeider(oppdrag);
  const slutt = slutten(arbeider);
  await Promise.race([klar(arbeider), slutt.then(({ feil }) => Promise.reject(feil))]);

  let stoppes = false;
  void slutt.then(({ feil }) => {
    if (!stoppes) vedFeil(feil);
  });
  return {
    async stopp() {
      stoppes = true;
      arbeider.postMessage('stopp');
      await Promise.race([slutt, setTimeout(STOPPFRIST_MS, undefined, { ref: false })]);
      await arbeider.terminate();
    },
  };
}

function nyArbeider(oppdrag: Oppdrag): Worker {
  const erKilde = import.meta.url.endsWith('.ts');
  const fil = new URL(erKilde ? './arbeider.ts' : './arbeider.js', import.meta.url);
  // Not the main thread's flags: `--import tsx` and the like do nothing in a worker, or break it.
  return new Worker(erKilde ? gjennomTsx(fil) : fil, { workerData: oppdrag, execArgv: [] });
}

/**
 * A worker starts from a file, and Node 20 loads no TypeScript: under tsx and jest, tsx does it.
 * By its path, since `resolve` would give the one for `require`, which cannot register itself.
 */
function gjennomTsx(fil: URL): URL {
  const laster = pathToFileURL(createRequire(import.meta.url).resolve('tsx'));
  const tsx = new URL('./esm/api/index.mjs', laster).href;
  const program = `import { register } from '${tsx}'; register(); await import('${fil.href}');`;
  return new URL(`data:text/javascript,${encodeURIComponent(program)}`);
}

const klar = (arbeider: Worker): Promise<void> =>
  new Promise((resolve) => {
    arbeider.on('message', (beskjed: Beskjed) => {
      if (beskjed.type === 'klar') resolve();
    });
  });

/** Settles when the thread is gone, with the reason that it gave, if any. */
function slutten(arbeider: Worker): Promise<Slutt> {
  let grunn: Error | undefined;
  arbeider.on('error', (feil: unknown) => {
    grunn = feil instanceof Error ? feil : new Error(String(feil));
  });
  arbeider.on('message', (beskjed: Beskjed) => {
    if (beskjed.type === 'krasj') grunn = new Error(beskjed.grunn);
  });
  return new Promise((resolve) => {
    arbeider.once('exit', (kode) => {
      resolve({ kode, feil: grunn ?? new Error(`Tråden endte med kode ${kode}`) });
    });
  });
}

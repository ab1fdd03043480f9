import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Barneprosess {
  readonly prosess: ChildProcess;
  /** Everything it has printed, line by line. */
  readonly linjer: string[];
  /** Waits for a line that begins with this. */
  linje(start: string): Promise<string>;
  /** Waits until it is gone. */
  slutt(): Promise<void>;
}

const ROT = fileURLToPath(new URL('../../../../', import.meta.url));

/** Runs the program, an ES module as if it stood in this folder, in a process of its own. */
export function startBarn(program: string): Barneprosess {
  const import_ = (fil: string) => new URL(fil, import.meta.url).href;
  const kilde = program.replace(
    /from '(\.\/[\w.-]+)'/g,
    (_, fil: string) => `from '${import_(fil)}'`,
  );
  const prosess = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', kilde],
    { cwd: ROT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const slutt = once(prosess, 'close');
  const linjer: string[] = [];
  const leser = createInterface({ input: prosess.stdout });
  leser.on('line', (linje) => linjer.push(linje));
  return {
    prosess,
    linjer,
    async linje(start) {
      for (;;) {
        const funnet = linjer.find((linje) => linje.startsWith(start));
        if (funnet !== undefined) return funnet;
        await Promise.race([once(leser, 'line'), slutt.then(() => feilet(start, linjer))]);
      }
    },
    slutt: async () => {
      await slutt;
    },
  };
}

function feilet(start: string, linjer: string[]): never {
  throw new Error(`Prosessen endte uten «${start}»: ${linjer.join('\n')}`);
}

import { fork } from 'node:child_process';

export interface Foresporsel {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly body?: string;
}

export interface Runde {
  readonly adresse: string;
  /** Connections, each with one request under way. */
  readonly samtidige: number;
  /** Name, value, name, value. */
  readonly hoder: string[];
  readonly foresporsler: readonly Foresporsel[];
  /** A round that takes longer ends here, whatever remains. */
  readonly maksMs: number;
}

export interface Maling {
  readonly ms: number;
  /** From sent to fully answered, in milliseconds, for each request that was sent. */
  readonly ventetider: readonly number[];
  /** The answer's body by the request's position; null for one that failed or was never sent. */
  readonly svar: readonly (string | null)[];
  readonly feil: readonly string[];
  /** Share of the time in which the load generator itself was busy. */
  readonly belastning: number;
}

export interface Last {
  readonly kjor: (runde: Runde) => Promise<Maling>;
  readonly stopp: () => void;
}

/** @param skript the built `lastgenerator` */
export function startLast(skript: string): Last {
  const prosess = fork(skript, { serialization: 'advanced' });
  return {
    kjor: (runde) =>
      new Promise((ferdig, avbrutt) => {
        const stanset = (): void => avbrutt(new Error('Lastgeneratoren stanset'));
        prosess.once('exit', stanset);
        prosess.once('message', (maling) => {
          prosess.off('exit', stanset);
          ferdig(maling as Maling);
        });
        prosess.send(runde);
      }),
    stopp: () => void prosess.kill(),
  };
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface Mottatt {
  readonly antall: number;
  /** Different addresses. */
  readonly ulike: number;
  /** When the last one came. */
  readonly sisteMs: number;
}

/** Where the notices go: a mail server and a contact register. */
export interface Mottak {
  readonly krr: string;
  readonly smtp: string;
  readonly les: () => Promise<Mottatt>;
  readonly stopp: () => void;
}

/** @param skript the built `mottakssiden` */
export async function startMottak(skript: string): Promise<Mottak> {
  const prosess = fork(skript);
  const adresser = (await svarFra(prosess)) as Pick<Mottak, 'krr' | 'smtp'>;
  return {
    ...adresser,
    les: () => {
      const svar = svarFra(prosess);
      prosess.send('les');
      return svar as Promise<Mottatt>;
    },
    stopp: () => void prosess.kill(),
  };
}

async function svarFra(prosess: ChildProcess): Promise<unknown> {
  const stanset = new AbortController();
  const slutt = (): void => stanset.abort(new Error('Mottaket stanset'));
  prosess.once('exit', slutt);
  const [svar] = (await once(prosess, 'message', { signal: stanset.signal })) as unknown[];
  prosess.off('exit', slutt);
  return svar;
}

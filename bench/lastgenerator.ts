import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import type { Foresporsel, Maling, Runde } from './last.js';

/**
 * A process of its own, so that making the load never takes time from the servers' event loops.
 * Gets a round, sends its requests as fast as they are answered, and tells how it went.
 */
const pooler = new Map<string, Pool>();

async function kjor({ adresse, samtidige, hoder, foresporsler, maksMs }: Runde): Promise<Maling> {
  const pool = pooler.get(adresse) ?? new Pool(adresse, { connections: samtidige, pipelining: 1 });
  pooler.set(adresse, pool);
  const ventetider: number[] = [];
  const svar: (string | null)[] = foresporsler.map(() => null);
  const feil: string[] = [];
  let neste = 0;

  const send = async ({ method, path, body }: Foresporsel, plass: number): Promise<void> => {
    const sendt = performance.now();
    try {
      const mottatt = await pool.request({ method, path, headers: hoder, ...(body && { body }) });
      const tekst = await mottatt.body.text();
      if (mottatt.statusCode < 300) svar[plass] = tekst;
      else feil.push(`${method} svarte ${mottatt.statusCode}: ${tekst}`);
    } catch (grunn) {
      feil.push(`${method}: ${String(grunn)}`);
    }
    ventetider.push(performance.now() - sendt);
  };

  const for_ = performance.eventLoopUtilization();
  const start = performance.now();
  const arbeider = async (): Promise<void> => {
    while (neste < foresporsler.length && performance.now() - start < maksMs) {
      const plass = neste++;
      const foresporsel = foresporsler[plass];
      if (foresporsel) await send(foresporsel, plass);
    }
  };
  await Promise.all(Array.from({ length: samtidige }, arbeider));
  return {
    ms: performance.now() - start,
    ventetider,
    svar,
    feil,
    belastning: performance.eventLoopUtilization(for_).utilization,
  };
}

process.on('message', (runde: Runde) => void kjor(runde).then((maling) => process.send?.(maling)));

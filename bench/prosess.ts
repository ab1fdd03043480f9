import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Linux counts processor time in hundredths of a second. */
const MS_PER_TIKK = 10;
const SPOR_HVER_MS = 10;
const KLAR_INNEN_MS = 30_000;
const STANSER_INNEN_MS = 10_000;

export interface Oppstart {
  /** Seen from the repository's root. */
  readonly skript: string;
  readonly port: number;
  readonly miljo: Readonly<Record<string, string>>;
  /** Takes what the process writes. */
  readonly loggfil: string;
}

/** A server in a process of its own. */
export interface Tjenerprosess {
  readonly adresse: string;
  /** From the start of the process until it answered that it was ready. */
  readonly klarEtterMs: number;
  /** Processor time so far, all threads, in milliseconds. */
  readonly cpuMs: () => number;
  readonly minneMb: () => number;
  readonly stopp: () => Promise<void>;
}

/** @throws Error with the end of its log when it does not become ready. */
export async function startTjener({
  skript,
  port,
  miljo,
  loggfil,
}: Oppstart): Promise<Tjenerprosess> {
  const logg = openSync(loggfil, 'a');
  const startet = performance.now();
  const prosess = spawn(process.execPath, [skript], {
    env: { ...arvet(), NODE_ENV: 'production', PORT: String(port), ...miljo },
    stdio: ['ignore', logg, logg],
  });
  const adresse = `http://127.0.0.1:${port}`;
  await ventTilKlar(prosess, `${adresse}/helse/klar`, loggfil);
  const klarEtterMs = performance.now() - startet;

  const fil = (navn: string): string => readFileSync(`/proc/${prosess.pid}/${navn}`, 'utf8');
  return {
    adresse,
    klarEtterMs,
    cpuMs: () => lesCpu(fil('stat')),
    minneMb: () => lesMinne(fil('status')),
    stopp: () => stopp(prosess),
  };
}

/** What finds Node and the PostgreSQL user; none of the settings of whoever runs the bench. */
const arvet = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([navn]) => /^(PATH|USER|PG[A-Z]+)$/.test(navn)),
  );

async function ventTilKlar(prosess: ChildProcess, adresse: string, loggfil: string): Promise<void> {
  const startet = performance.now();
  while (!(await svarer(adresse))) {
    if (prosess.exitCode !== null || performance.now() - startet > KLAR_INNEN_MS) {
      prosess.kill('SIGKILL');
      throw new Error(`Serveren ble ikke klar:\n${readFileSync(loggfil, 'utf8').slice(-2_000)}`);
    }
    await setTimeout(SPOR_HVER_MS);
  }
}

async function stopp(prosess: ChildProcess): Promise<void> {
  if (prosess.exitCode !== null || prosess.signalCode !== null) return;
  const ferdig = once(prosess, 'exit');
  prosess.kill('SIGTERM');
  const nodstopp = globalThis.setTimeout(() => prosess.kill('SIGKILL'), STANSER_INNEN_MS);
  await ferdig;
  clearTimeout(nodstopp);
}

async function svarer(url: string): Promise<boolean> {
  try {
    const svar = await fetch(url);
    await svar.arrayBuffer();
    return svar.ok;
  } catch {
    return false;
  }
}

/** The fields after the process's name, which stands in parentheses; utime and stime are the 14th and 15th of all. */
function lesCpu(stat: string): number {
  const felter = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(felter[11]) + Number(felter[12])) * MS_PER_TIKK;
}

const lesMinne = (status: string): number => Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;

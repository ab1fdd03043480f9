import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Klar } from '../../src/sandkasse/klar.js';
import { Fagsystem, hentToken } from './fagsystem.js';
import { ledigPort } from './ledig-port.js';
import { medServer, nyDatabase, slettDatabase } from './maldatabase.js';

const START_MS = 60_000;

/** The built product as a process of its own, as an operator starts it. */
export interface Prosess {
  readonly adresse: string;
  readonly barn: ChildProcess;
  /** All that it has printed. */
  readonly utskrift: () => string;
  /** The exit code, or the signal that ended it. */
  readonly ferdig: Promise<number | NodeJS.Signals>;
}

export function startProsess(miljo: Readonly<Record<string, string>>): Prosess {
  const barn = spawn(process.execPath, ['dist/src/main.js'], {
    env: { PATH: process.env['PATH'], ...miljo },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let utskrift = '';
  const samle = (bit: Buffer): void => void (utskrift += bit.toString());
  barn.stdout.on('data', samle);
  barn.stderr.on('data', samle);
  const ferdig = once(barn, 'close').then(
    ([kode, signal]) => (signal ?? kode) as number | NodeJS.Signals,
  );
  return {
    adresse: `http://localhost:${miljo['PORT']}`,
    barn,
    utskrift: () => utskrift,
    ferdig,
  };
}

/** @throws Error with all that it printed when it does not serve in time */
export async function ventTilKlar(prosess: Prosess): Promise<Klar> {
  const frist = Date.now() + START_MS;
  while (Date.now() < frist && prosess.barn.exitCode === null) {
    const svar = await fetch(`${prosess.adresse}/sandkasse/api/klar`).catch(() => undefined);
    if (svar?.ok) return (await svar.json()) as Klar;
    await setTimeout(50);
  }
  throw new Error(`Prosessen ble ikke klar:\n${prosess.utskrift()}`);
}

/** A place for a sandbox that is started more than once: its folder, its port, its database. */
export interface Sandkassested {
  readonly miljo: Readonly<Record<string, string>>;
  /** For a client of `pg`. */
  readonly database: string;
  readonly rydd: () => Promise<void>;
}

export async function nyttSandkassested(): Promise<Sandkassested> {
  const server = process.env['TEST_DATABASE_URL'];
  const mappe = mkdtempSync(join(tmpdir(), 'mko-prosess-'));
  const navn = server && (await nyDatabase(server, 'prosess'));
  const url = server && navn ? { DATABASE_URL: medServer(server, navn) } : {};
  return {
    miljo: { PORT: String(await ledigPort()), DATAMAPPE: mappe, ...url },
    database: url.DATABASE_URL ?? mappe,
    rydd: async () => {
      rmSync(mappe, { recursive: true, force: true });
      if (server && navn) await slettDatabase(server, navn);
    },
  };
}

export async function fagsystemHos({ adresse }: Prosess, klar: Klar): Promise<Fagsystem> {
  const token = await hentToken({ adresse });
  return new Fagsystem(adresse, { token, ...klar.integrasjon }, klar.fiksOrgId);
}

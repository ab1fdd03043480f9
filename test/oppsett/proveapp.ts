import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lesMiljo, type Miljovariabler } from '../../src/felles/miljo/les-miljo.js';
import {
  hentHemmeligheter,
  SANDKASSEFIL,
  type Hemmeligheter,
} from '../../src/sandkasse/hemmeligheter.js';
import { lagKlar, type Klar } from '../../src/sandkasse/klar.js';
import { ledigPort } from './ledig-port.js';
import { lyttendeApp, type LyttendeApp } from './lyttende-app.js';
import { lagTestdatabase } from './testdatabase.js';

/** The product with its sandbox, listening, on a database of its own. */
export interface Proveapp extends LyttendeApp {
  readonly klar: Klar;
  readonly hemmeligheter: Hemmeligheter;
  readonly stopp: () => Promise<void>;
}

/**
 * @param omvei another address of the same database, for tests that take it away
 * @param eget of the environment, where it is not as the sandbox's
 */
export async function startProveapp(
  omvei: (adresse: string) => Promise<string> = async (adresse) => adresse,
  eget: Miljovariabler = {},
): Promise<Proveapp> {
  const database = await lagTestdatabase();
  const datamappe = nyDatamappe();
  const port = await ledigPort();
  const miljo = lesMiljo({ NODE_ENV: 'test', PORT: String(port), DATAMAPPE: datamappe, ...eget });
  const lyttende = await lyttendeApp(miljo, await omvei(database.adresse));
  const hemmeligheter = await hentHemmeligheter(datamappe);
  const stopp = async (): Promise<void> => {
    await lyttende.app.close();
    await database.rydd();
    rmSync(datamappe, { recursive: true, force: true });
  };
  const klar = lagKlar(lyttende.adresse, hemmeligheter);
  return { ...lyttende, klar, hemmeligheter, stopp };
}

/** With the keys that `globalt.mjs` made, once for all: four take a second. */
function nyDatamappe(): string {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-app-'));
  const nokler = process.env['MKO_TEST_DATAMAPPE'];
  if (!nokler) throw new Error('test/oppsett/globalt.mjs har ikke kjørt');
  cpSync(join(nokler, SANDKASSEFIL), join(mappe, SANDKASSEFIL));
  return mappe;
}

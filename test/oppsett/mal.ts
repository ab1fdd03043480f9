import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lagDatakilde } from '../../ormconfig.js';
import { startInnebygd } from '../../src/felles/database/innebygd/innebygd.js';
import { kobleTil } from '../../src/felles/database/koble-til.js';
import { hentHemmeligheter } from '../../src/sandkasse/hemmeligheter.js';
import { medServer, nyDatabase, slettDatabase } from './maldatabase.js';

/**
 * Run by `globalt.mjs`: makes what every test file copies, and prints it on two lines: the database, by name (on the
 * PostgreSQL of TEST_DATABASE_URL) or folder (embedded), and the folder of the sandbox's keys, which take a second to
 * make. `slett` and the two takes them away again.
 */
const server = process.env['TEST_DATABASE_URL'];
const [hva, mal = '', datamappe = ''] = process.argv.slice(2);

if (hva === 'slett') await slett();
else process.stdout.write(`${await lagDatabase()}\n${await lagDatamappe()}`);

async function slett(): Promise<void> {
  rmSync(datamappe, { recursive: true, force: true });
  if (server) await slettDatabase(server, mal);
  else rmSync(mal, { recursive: true, force: true });
}

function lagDatabase(): Promise<string> {
  return server ? lagPaServer(server) : lagInnebygd();
}

async function lagDatamappe(): Promise<string> {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-nokler-'));
  await hentHemmeligheter(mappe);
  return mappe;
}

async function lagPaServer(url: string): Promise<string> {
  const navn = await nyDatabase(url, 'mal');
  await migrerOgLukk(medServer(url, navn));
  return navn;
}

async function lagInnebygd(): Promise<string> {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-mal-'));
  const innebygd = await startInnebygd(mappe);
  await migrerOgLukk(innebygd.vert);
  await innebygd.stopp();
  return mappe;
}

async function migrerOgLukk(adresse: string): Promise<void> {
  const datakilde = lagDatakilde({ adresse, tilkoblinger: 2 });
  await kobleTil(datakilde);
  await datakilde.destroy();
}

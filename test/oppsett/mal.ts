import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lagDatakilde } from '../../ormconfig.js';
import { startInnebygd } from '../../src/felles/database/innebygd/innebygd.js';
import { kobleTil } from '../../src/felles/database/koble-til.js';
import { medServer, nyDatabase, slettDatabase } from './maldatabase.js';

/**
 * Run by `globalt.mjs`: makes the database that every test file copies, and prints its name (on the
 * PostgreSQL of TEST_DATABASE_URL) or its folder (embedded). `slett NAVN` takes it away again.
 */
const server = process.env['TEST_DATABASE_URL'];
const [hva, mal = ''] = process.argv.slice(2);

if (hva !== 'slett') process.stdout.write(await (server ? lagPaServer(server) : lagInnebygd()));
else if (server) await slettDatabase(server, mal);
else rmSync(mal, { recursive: true, force: true });

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

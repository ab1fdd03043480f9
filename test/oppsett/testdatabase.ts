import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInnebygd } from '../../src/felles/database/innebygd/innebygd.js';
import { MAL_MILJO, medServer, nyDatabase, slettDatabase } from './maldatabase.js';

export interface Testdatabase {
  /** For `lagDatakilde`. */
  readonly adresse: string;
  /** Empty where the database is embedded. */
  readonly url: string | undefined;
  readonly rydd: () => Promise<void>;
}

const server = process.env['TEST_DATABASE_URL'];

/** Whether the tests run on a PostgreSQL, with real parallel connections. */
export const harPostgres = server !== undefined;

/** A database of its own for one test file, with all tables and no rows. */
export function lagTestdatabase(): Promise<Testdatabase> {
  const mal = process.env[MAL_MILJO];
  if (!mal) throw new Error('test/oppsett/globalt.mjs har ikke kjørt');
  return server ? paServer(server, mal) : innebygd(mal);
}

async function paServer(url: string, mal: string): Promise<Testdatabase> {
  const navn = await nyDatabase(url, 'kopi', mal);
  const adresse = medServer(url, navn);
  return { adresse, url: adresse, rydd: () => slettDatabase(url, navn) };
}

async function innebygd(mal: string): Promise<Testdatabase> {
  const mappe = mkdtempSync(join(tmpdir(), 'mko-test-'));
  // The files alone: the sockets beside them are the owner's.
  cpSync(join(mal, 'database'), join(mappe, 'database'), { recursive: true });
  const innebygd = await startInnebygd(mappe);
  const rydd = async (): Promise<void> => {
    await innebygd.stopp();
    rmSync(mappe, { recursive: true, force: true });
  };
  return { adresse: innebygd.vert, url: undefined, rydd };
}

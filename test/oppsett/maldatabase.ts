import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Where `globalt.mjs` tells the test files which database to copy: a name, or a folder. */
export const MAL_MILJO = 'MKO_TEST_MAL';

/** The same server, another database. */
export function medServer(server: string, database: string): string {
  const adresse = new URL(server);
  adresse.pathname = `/${database}`;
  return adresse.href;
}

export async function pa<T>(server: string, arbeid: (klient: pg.Client) => Promise<T>): Promise<T> {
  const klient = new pg.Client(server);
  await klient.connect();
  try {
    return await arbeid(klient);
  } finally {
    await klient.end();
  }
}

/** Makes a database with a name of its own, empty or a copy of another. */
export async function nyDatabase(server: string, hva: string, mal?: string): Promise<string> {
  const navn = `mko_test_${hva}_${randomBytes(6).toString('hex')}`;
  await pa(server, (klient) =>
    klient.query(`CREATE DATABASE ${navn}${mal ? ` TEMPLATE ${mal}` : ''}`),
  );
  return navn;
}

export const slettDatabase = (server: string, navn: string): Promise<void> =>
  pa(server, async (klient) => {
    await klient.query(`DROP DATABASE IF EXISTS ${navn} WITH (FORCE)`);
  });

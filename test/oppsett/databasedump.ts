import type { DataSource } from 'typeorm';

const somTekst = (verdi: unknown): string =>
  Buffer.isBuffer(verdi) ? verdi.toString('latin1') : JSON.stringify(verdi);

/** All that stands in the tables, as whoever stole a copy would read it; bytes as characters. */
export async function databasedump(datakilde: DataSource): Promise<string> {
  const tabeller = await datakilde.query<{ navn: string }[]>(
    `SELECT table_name AS navn FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const deler: string[] = [];
  for (const { navn } of tabeller) {
    const rader = await datakilde.query<Record<string, unknown>[]>(`SELECT * FROM "${navn}"`);
    deler.push(...rader.flatMap((rad) => Object.values(rad).map(somTekst)));
  }
  return deler.join('\n');
}

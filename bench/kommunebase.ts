import { ADMINISTRATOR } from './arbeid.js';
import type { Benk, Egen } from './benk.js';
import { fyll, lagDatabase, type Database } from './databaser.js';
import { hoder, KOMMUNE, skaffIntegrasjon } from './fagsystem.js';

/** A database in which the kommune uses the service, and what its fagsystem sends with every request. */
export interface Kommunebase {
  readonly base: Database;
  readonly nyeHoder: Benk['nyeHoder'];
}

export async function lagKommunebase(
  server: string,
  { startProdukt, utsteder }: Benk,
  egen: Egen = {},
): Promise<Kommunebase> {
  const base = await lagDatabase(server);
  const produkt = await startProdukt(base, egen);
  const integrasjon = await skaffIntegrasjon(produkt.adresse, ADMINISTRATOR, utsteder);
  await produkt.stopp();
  await fyll(base);
  return {
    base,
    nyeHoder: async () => hoder(integrasjon, await utsteder.fagsystemtoken(KOMMUNE.orgnr)),
  };
}

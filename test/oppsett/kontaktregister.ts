import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Provekontaktregister {
  readonly adresse: string;
  readonly lukk: () => Promise<void>;
}

/** What the register has of a number, in its own words. */
export type Kontaktinformasjon = (nummer: string) => {
  readonly epostadresse?: string;
  readonly mobiltelefonnummer?: string;
};

const bareEpost: Kontaktinformasjon = (nummer) => ({ epostadresse: `${nummer}@prove.example` });

/** A register, as Digdir's looks from outside, in which every number has an e-mail address. */
export async function startKontaktregister(
  kontaktinformasjon = bareEpost,
): Promise<Provekontaktregister> {
  const tjener = createServer((foresporsel, svar) => {
    void (async () => {
      let kropp = '';
      for await (const bit of foresporsel) kropp += String(bit);
      const { personidentifikatorer } = JSON.parse(kropp) as { personidentifikatorer: string[] };
      const personer = personidentifikatorer.map((personidentifikator) => ({
        personidentifikator,
        reservasjon: 'NEI',
        status: 'AKTIV',
        varslingsstatus: 'KAN_VARSLES',
        kontaktinformasjon: kontaktinformasjon(personidentifikator),
      }));
      svar.setHeader('content-type', 'application/json').end(JSON.stringify({ personer }));
    })();
  });
  tjener.listen(0, 'localhost');
  await once(tjener, 'listening');
  return {
    adresse: `http://localhost:${(tjener.address() as AddressInfo).port}`,
    lukk: async () => {
      tjener.closeAllConnections();
      tjener.close();
      await once(tjener, 'close');
    },
  };
}

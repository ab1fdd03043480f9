import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Provekontaktregister {
  readonly adresse: string;
  readonly lukk: () => Promise<void>;
}

/** A register, as Digdir's looks from outside, in which every number has an e-mail address. */
export async function startKontaktregister(): Promise<Provekontaktregister> {
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
        kontaktinformasjon: { epostadresse: `${personidentifikator}@prove.example` },
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

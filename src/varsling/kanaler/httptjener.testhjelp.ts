import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Sporsmal {
  readonly metode: string | undefined;
  readonly sti: string | undefined;
  readonly hoder: IncomingHttpHeaders;
  readonly kropp: unknown;
}

/** What it answers: a status and a body (text is sent as it is), nothing at all, or half. */
export type Httpsvar =
  { status: number; kropp?: unknown; hoder?: Record<string, string> } | 'HENG' | 'KUTT' | 'HALVT';

export interface Httptjener {
  readonly base: string;
  readonly spurt: Sporsmal[];
  svar: (sporsmal: Sporsmal) => Httpsvar;
  readonly lukk: () => Promise<void>;
}

export async function startHttptjener(): Promise<Httptjener> {
  const tjener = createServer((foresporsel, svar) => {
    void text(foresporsel).then((kropp) => {
      const { method: metode, url: sti, headers: hoder } = foresporsel;
      const sporsmal = { metode, sti, hoder, kropp: JSON.parse(kropp) as unknown };
      denne.spurt.push(sporsmal);
      const sier = denne.svar(sporsmal);
      if (sier === 'HENG') return;
      if (sier === 'KUTT') {
        svar.destroy();
        return;
      }
      if (sier === 'HALVT') {
        svar.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
        return;
      }
      svar.writeHead(sier.status, { 'content-type': 'application/json', ...sier.hoder });
      svar.end(typeof sier.kropp === 'string' ? sier.kropp : JSON.stringify(sier.kropp ?? {}));
    });
  }).listen(0, '127.0.0.1');
  await once(tjener, 'listening');
  const denne: Httptjener = {
    base: `http://127.0.0.1:${(tjener.address() as AddressInfo).port}`,
    spurt: [],
    svar: () => ({ status: 200 }),
    lukk: async () => {
      tjener.close();
      tjener.closeAllConnections();
      await once(tjener, 'close');
    },
  };
  return denne;
}

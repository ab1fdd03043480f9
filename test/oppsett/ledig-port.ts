import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * Below what systems hand out by themselves: nobody who just asks for a port gets one of these meanwhile. Above
 * those that browsers refuse.
 */
const FORSTE = 11_000;
/** Jest's processes each have some of their own. */
const PER_PROSESS = 1_500;
const PROSESSER = 14;

const egne = FORSTE + (Number(process.env['JEST_WORKER_ID'] ?? 0) % PROSESSER) * PER_PROSESS;
let neste = Math.floor(Math.random() * PER_PROSESS);

/** A port that nobody listens on at the moment. */
export async function ledigPort(): Promise<number> {
  for (;;) {
    const port = egne + (neste++ % PER_PROSESS);
    if (await erLedig(port)) return port;
  }
}

async function erLedig(port: number): Promise<boolean> {
  const server = createServer().listen(port, 'localhost');
  const ledig = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  server.close();
  if (ledig) await once(server, 'close');
  return ledig;
}

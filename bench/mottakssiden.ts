import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { json } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/**
 * The other side of the sending, in a process of its own: a register in which everybody has an address, and a
 * mail server that takes all. Tells its parent where they are, and how many have come when it is asked.
 */
const perAdresse = new Map<string, number>();
let antall = 0;
let sisteMs = 0;

const register = createServer((foresporsel, svar) => {
  void json(foresporsel).then((kropp) => {
    const { personidentifikatorer } = kropp as { personidentifikatorer: string[] };
    const personer = personidentifikatorer.map((personidentifikator) => ({
      personidentifikator,
      reservasjon: 'NEI',
      status: 'AKTIV',
      kontaktinformasjon: { epostadresse: `${personidentifikator}@benk.example` },
    }));
    svar.setHeader('content-type', 'application/json').end(JSON.stringify({ personer }));
  });
});

const epost = new SMTPServer({
  logger: false,
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onData: (strom, { envelope }, svar) => {
    strom.resume().on('end', () => {
      antall += 1;
      sisteMs = Date.now();
      for (const { address } of envelope.rcptTo) {
        perAdresse.set(address, (perAdresse.get(address) ?? 0) + 1);
      }
      svar();
    });
  },
});

const portAv = async (tjener: Server): Promise<number> => {
  await once(tjener, 'listening');
  return (tjener.address() as AddressInfo).port;
};

process.on('message', () => process.send?.({ antall, ulike: perAdresse.size, sisteMs }));
process.send?.({
  krr: `http://127.0.0.1:${await portAv(register.listen(0, '127.0.0.1'))}`,
  smtp: `smtp://127.0.0.1:${await portAv(epost.listen(0, '127.0.0.1'))}?tls=ingen`,
});

import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type Fase = 'AUTH' | 'MAIL' | 'RCPT' | 'DATA';

export interface Mottatt {
  readonly fra: string;
  readonly til: readonly string[];
  readonly ra: string;
}

export interface Smtptjener {
  readonly port: number;
  readonly mottatt: Mottatt[];
  /** How many connected. */
  readonly antall: () => number;
  /** Answers this at the phase until it is told otherwise. */
  readonly svarMed: (fase: Fase, kode: number, tekst?: string) => void;
  readonly lukk: () => Promise<void>;
}

/** A real SMTP server that takes all messages, or says no where it is told to. */
export async function startSmtptjener(valg: SMTPServerOptions = {}): Promise<Smtptjener> {
  const mottatt: Mottatt[] = [];
  const nei = new Map<Fase, Error>();
  let antall = 0;
  const tjener = new SMTPServer({
    logger: false,
    closeTimeout: 100,
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_, svar) => {
      antall += 1;
      svar();
    },
    onAuth: ({ username }, _, svar) => svar(nei.get('AUTH'), { user: username }),
    onMailFrom: (_, __, svar) => svar(nei.get('MAIL')),
    onRcptTo: (_, __, svar) => svar(nei.get('RCPT')),
    onData: (strom, { envelope }, svar) => {
      const biter: Buffer[] = [];
      strom.on('data', (bit: Buffer) => biter.push(bit));
      strom.on('end', () => {
        if (!nei.has('DATA')) mottatt.push(brev(envelope, Buffer.concat(biter).toString()));
        svar(nei.get('DATA'));
      });
    },
    ...valg,
  });
  // A client that does not trust the certificate leaves, which is no fault of the server.
  tjener.on('error', () => undefined);
  const lytter = tjener.listen(0, 'localhost');
  await once(lytter, 'listening');
  return {
    port: portAv(lytter),
    mottatt,
    antall: () => antall,
    svarMed: (fase, responseCode, tekst = 'Nei') => {
      nei.set(fase, Object.assign(new Error(tekst), { responseCode }));
    },
    lukk: () => new Promise((ferdig) => tjener.close(ferdig)),
  };
}

type Konvolutt = Parameters<NonNullable<SMTPServerOptions['onData']>>[1]['envelope'];

const brev = ({ mailFrom, rcptTo }: Konvolutt, ra: string): Mottatt => ({
  fra: mailFrom ? mailFrom.address : '',
  til: rcptTo.map(({ address }) => address),
  ra,
});

export type Stopp = 'HENG' | 'KUTT';
export type Sted = 'HILSEN' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'MIDT_I' | 'SLUTT';

const SVAR: Readonly<Record<string, string>> = { DATA: '354 Go on', QUIT: '221 Bye' };

/** A server that goes silent or hangs up at one place, and counts how often it was tried. */
export async function startUpalitelig(
  sted: Sted,
  stopp: Stopp,
): Promise<{ port: number; forsok: () => number; lukk: () => Promise<void> }> {
  let forsok = 0;
  const sokler = new Set<Socket>();
  const tjener = createServer((sokkel) => {
    sokler.add(sokkel);
    const naSted = (her: string): boolean => {
      if (her !== sted) return false;
      forsok += 1;
      if (stopp === 'KUTT') sokkel.destroy();
      return true;
    };
    sokkel.on('error', () => undefined);
    if (!naSted('HILSEN')) sokkel.write('220 prove\r\n');
    let iBrevet = false;
    sokkel.on('data', (bit) => {
      if (iBrevet) {
        if (!naSted('MIDT_I') && bit.toString().endsWith('\r\n.\r\n')) naSted('SLUTT');
        return;
      }
      const ord = bit.toString().slice(0, 4).trim();
      iBrevet = ord === 'DATA';
      if (!naSted(ord)) sokkel.write(`${SVAR[ord] ?? '250 OK'}\r\n`);
    });
  });
  tjener.listen(0, 'localhost');
  await once(tjener, 'listening');
  return { port: portAv(tjener), forsok: () => forsok, lukk: () => stans(tjener, sokler) };
}

/** A server that never ends its greeting, and never is silent for long. */
export async function startDryppende(): Promise<{ port: number; lukk: () => Promise<void> }> {
  const sokler = new Set<Socket>();
  const tjener = createServer((sokkel) => {
    sokler.add(sokkel);
    sokkel.on('error', () => undefined);
    sokkel.write('220 prove\r\n');
    sokkel.on('data', () => {
      const drypp = setInterval(() => sokkel.write('250-MER\r\n'), 20);
      sokkel.on('close', () => clearInterval(drypp));
    });
  });
  tjener.listen(0, 'localhost');
  await once(tjener, 'listening');
  return { port: portAv(tjener), lukk: () => stans(tjener, sokler) };
}

const portAv = (tjener: Server): number => (tjener.address() as AddressInfo).port;

async function stans(tjener: Server, sokler: Iterable<Socket>): Promise<void> {
  for (const sokkel of sokler) sokkel.destroy();
  tjener.close();
  await once(tjener, 'close');
}

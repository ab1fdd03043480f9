import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Brev {
  readonly til: string;
  readonly messageId: string;
  readonly ra: string;
}

/** A no with its code, no answer at all, or a connection that is cut in the middle. */
export type Oppforsel = 'TA_IMOT' | 'HENG' | 'KUTT' | { readonly kode: number };

/** A real SMTP server whose mood the test decides, and which can be gone for a while. */
export class StyrtSmtp {
  /** What it has taken. */
  readonly mottatt: Brev[] = [];
  /** Every letter that was read to its end, taken or not. */
  readonly lest: Brev[] = [];
  vedMottaker: (til: string) => Oppforsel = () => 'TA_IMOT';
  /** Before a byte of the letter is read. */
  vedStart: (til: string) => Oppforsel = () => 'TA_IMOT';
  vedBrev: (brev: Brev) => Oppforsel = () => 'TA_IMOT';
  private port = 0;
  private tjener: SMTPServer | undefined;
  private readonly sokler = new Map<number | undefined, Socket>();

  static async start(): Promise<StyrtSmtp> {
    const ny = new StyrtSmtp();
    await ny.apne();
    return ny;
  }

  get adresse(): string {
    return `smtp://localhost:${this.port}?tls=ingen`;
  }

  /** Where it was before. */
  async apne(): Promise<void> {
    this.tjener = new SMTPServer({
      ...{ logger: false, closeTimeout: 100, authOptional: true, disableReverseLookup: true },
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, sesjon, svar) =>
        this.svar(this.vedMottaker(address), sesjon.remotePort, svar),
      onData: (strom, sesjon, svar) => this.les(strom, sesjon, svar),
    });
    this.tjener.on('error', () => undefined);
    const lytter: Server = this.tjener.listen(this.port, 'localhost');
    lytter.on('connection', (sokkel) => {
      const { remotePort } = sokkel;
      this.sokler.set(remotePort, sokkel);
      sokkel.on('close', () => this.sokler.delete(remotePort));
    });
    await once(lytter, 'listening');
    this.port = (lytter.address() as AddressInfo).port;
  }

  /** Cuts all connections; whoever calls is refused. */
  async lukk(): Promise<void> {
    for (const sokkel of this.sokler.values()) sokkel.destroy();
    const { tjener } = this;
    this.tjener = undefined;
    await new Promise<void>((ferdig) => (tjener ? tjener.close(ferdig) : ferdig()));
  }

  private les(
    ...[strom, sesjon, svar]: Parameters<NonNullable<SMTPServerOptions['onData']>>
  ): void {
    const til = sesjon.envelope.rcptTo.map(({ address }) => address).join();
    const start = this.vedStart(til);
    if (start !== 'TA_IMOT') {
      this.svar(start, sesjon.remotePort, svar);
      return;
    }
    void text(strom).then((ra) => {
      const messageId = /^message-id:\s*(\S+)/im.exec(ra)?.[1] ?? '';
      const brev = { til, messageId, ra };
      this.lest.push(brev);
      const oppforsel = this.vedBrev(brev);
      if (oppforsel === 'TA_IMOT') this.mottatt.push(brev);
      this.svar(oppforsel, sesjon.remotePort, svar);
    });
  }

  private svar(hva: Oppforsel, port: number | undefined, svar: (feil?: Error) => void): void {
    if (hva === 'HENG') return;
    if (hva === 'KUTT') {
      this.sokler.get(port)?.destroy();
      return;
    }
    svar(hva === 'TA_IMOT' ? undefined : smtpfeil(hva.kode));
  }
}

const smtpfeil = (responseCode: number): Error => Object.assign(new Error('Nei'), { responseCode });

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Stands between the product and its database, so that a test can take the database away. */
export class Mellomledd {
  private readonly sokler = new Set<Socket>();
  private borte = false;
  private readonly tjener = createServer((inn) => this.kobleSammen(inn));

  private constructor(private readonly mal: URL) {}

  static async foran(adresse: string): Promise<Mellomledd> {
    const mellomledd = new Mellomledd(new URL(adresse));
    mellomledd.tjener.listen(0, '127.0.0.1');
    await once(mellomledd.tjener, 'listening');
    return mellomledd;
  }

  get adresse(): string {
    const adresse = new URL(this.mal);
    adresse.hostname = '127.0.0.1';
    adresse.port = String((this.tjener.address() as AddressInfo).port);
    return adresse.href;
  }

  taBort(): void {
    this.borte = true;
    for (const sokkel of this.sokler) sokkel.destroy();
  }

  /** Nothing comes through any more, and nothing is closed. */
  frys(): void {
    for (const sokkel of this.sokler) sokkel.unpipe().pause();
  }

  giTilbake(): void {
    this.borte = false;
  }

  lukk(): void {
    this.taBort();
    this.tjener.close();
  }

  private kobleSammen(inn: Socket): void {
    if (this.borte) {
      inn.destroy();
      return;
    }
    const ut = connect(Number(this.mal.port || 5432), this.mal.hostname);
    for (const [en, annen] of [
      [inn, ut],
      [ut, inn],
    ] as const) {
      this.sokler.add(en);
      en.pipe(annen);
      en.on('error', () => annen.destroy());
      en.on('close', () => {
        this.sokler.delete(en);
        annen.destroy();
      });
    }
  }
}

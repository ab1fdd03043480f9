import pg from 'pg';

/** How many; with more, fewer reads share a write to the socket, and that is what costs. */
export const LESETILKOBLINGER = 2;

/** As much of a connection as a read needs. */
export type Sporrbar = Pick<pg.ClientBase, 'query'>;

/** A connection that has not answered for this long gets nothing more to do until it has, in milliseconds. */
const STAR_ETTER_MS = 20;

/** One connection that many share. Opened when first asked for, and again after it is lost. */
class Delt {
  /** Reads that have not been answered. */
  underveis = 0;
  private sistGikkDet = 0;
  private klient: Promise<pg.PoolClient> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  get star(): boolean {
    return this.underveis > 0 && performance.now() - this.sistGikkDet > STAR_ETTER_MS;
  }

  async les<T>(arbeid: (klient: Sporrbar) => Promise<T>): Promise<T> {
    if (this.underveis++ === 0) this.sistGikkDet = performance.now();
    try {
      return await arbeid(await this.hent());
    } finally {
      this.underveis--;
      this.sistGikkDet = performance.now();
    }
  }

  async lever(): Promise<void> {
    const klient = await this.klient?.catch(() => undefined);
    this.klient = undefined;
    klient?.release(true);
  }

  private hent(): Promise<pg.PoolClient> {
    this.klient ??= this.koble().catch((feil: unknown) => {
      this.klient = undefined;
      throw feil;
    });
    return this.klient;
  }

  private async koble(): Promise<pg.PoolClient> {
    const klient = await this.pool.connect();
    klient.once('error', (feil: Error) => {
      this.klient = undefined;
      klient.release(feil);
    });
    return klient;
  }
}

/**
 * Connections that reads share: each is sent without waiting for the answers to those before it (pipelining),
 * and may not write. On a busy process a read then costs about half of what it does with a connection of its
 * own. A slow read holds up those sent right behind it; those that come later are sent past it.
 */
export class Lesetilkoblinger {
  private readonly delte: readonly Delt[];
  private readonly pool: pg.Pool;

  /** @param egne where a read gets a connection of its own, when no shared one answers */
  constructor(private readonly egne: pg.Pool) {
    const { password } = egne.options;
    this.pool = new pg.Pool({
      ...egne.options,
      // Hidden from those who copy the options.
      ...(password !== undefined && { password }),
      max: LESETILKOBLINGER,
      pipeline: true,
      options: '-c default_transaction_read_only=on',
    });
    this.delte = Array.from({ length: LESETILKOBLINGER }, () => new Delt(this.pool));
  }

  /** @throws what pg throws when there is no connection to be had, or what the work throws */
  les<T>(arbeid: (klient: Sporrbar) => Promise<T>): Promise<T> {
    const ledige = this.delte.filter(({ star }) => !star);
    const [forste, ...resten] = ledige;
    if (!forste) return arbeid(this.egne);
    return resten.reduce((a, b) => (b.underveis < a.underveis ? b : a), forste).les(arbeid);
  }

  async lukk(): Promise<void> {
    await Promise.all(this.delte.map((delt) => delt.lever()));
    await this.pool.end();
  }
}

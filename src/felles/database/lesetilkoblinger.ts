import pg from 'pg';
import type { Klient } from './transaksjon.js';

/** At most so many, beside the pool for transactions. */
export const LESETILKOBLINGER = 3;
/** So many are used while all answer; with more, fewer reads share a write to a socket, and that is what costs. */
const VANLIGVIS = 2;
/** A connection that has not answered for this long gets nothing more to do until it has, in milliseconds. */
const STAR_STILLE_ETTER_MS = 20;
/** A statement before ours failed, and it was that one which should have prepared it on this connection. */
const IKKE_FORBEREDT = '26000';

type Arbeid<T> = (klient: Klient) => Promise<T>;

/** A connection taken out of the pool, and given back when nobody uses it any more: the pool lets idle ones go. */
class Utlant {
  /** Reads that have not been answered. */
  underveis = 0;
  private tapt: Error | undefined;
  private sisteLivstegn = performance.now();
  private readonly klient: Promise<pg.PoolClient>;

  constructor(
    pool: pg.Pool,
    private readonly levert: () => void,
  ) {
    this.klient = pool.connect().then((klient) => klient.on('error', this.mist));
  }

  get starStille(): boolean {
    return this.underveis > 0 && performance.now() - this.sisteLivstegn > STAR_STILLE_ETTER_MS;
  }

  async les<T>(arbeid: Arbeid<T>): Promise<T> {
    this.underveis++;
    try {
      return await arbeid(await this.klient);
    } finally {
      this.sisteLivstegn = performance.now();
      if (--this.underveis === 0) this.leverTilbake();
    }
  }

  private readonly mist = (feil: Error): void => {
    this.tapt = feil;
    this.levert();
  };

  private leverTilbake(): void {
    this.levert();
    this.klient.then(
      (klient) => klient.off('error', this.mist).release(this.tapt),
      // Never connected, so there is nothing to give back.
      () => undefined,
    );
  }
}

/**
 * Connections that reads share: each is sent without waiting for the answers to those before it (pipelining), and
 * the database lets them write nothing. On a busy process a read then costs about half of what it does with a
 * connection of its own. A slow read holds up those sent right behind it; later ones are sent past it.
 */
export class Lesetilkoblinger {
  private readonly pool: pg.Pool;
  private readonly utlant: (Utlant | undefined)[] =
    Array<undefined>(LESETILKOBLINGER).fill(undefined);

  /** @param valg how the database is reached */
  constructor(valg: pg.PoolConfig) {
    const egne = {
      max: LESETILKOBLINGER,
      pipeline: true,
      // Not among the options of the connection: those of the address would win. The pool waits for it.
      onConnect: (klient: pg.ClientBase) =>
        klient.query('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY'),
    };
    // A pool hides its password from those who copy its options.
    const passord = valg.password === undefined ? {} : { password: valg.password };
    this.pool = new pg.Pool({ ...valg, ...passord, ...egne }).on('error', () => {
      // Lost while nobody used it: the next read gets a new one.
    });
  }

  /**
   * @param arbeid may be done twice, so it only reads
   * @throws what pg throws when there is no connection to be had, or what the work throws
   */
  async les<T>(arbeid: Arbeid<T>): Promise<T> {
    try {
      return await this.velg().les(arbeid);
    } catch (feil) {
      if ((feil as { code?: unknown }).code !== IKKE_FORBEREDT) throw feil;
      return this.velg().les(arbeid);
    }
  }

  /** Those under way are answered first. */
  lukk(): Promise<void> {
    return this.pool.end();
  }

  /** The one where the fewest wait. */
  private velg(): Utlant {
    const plasser = [...this.utlant.keys()];
    const som = plasser.filter((plass) => !this.utlant[plass]?.starStille).slice(0, VANLIGVIS);
    const plass = (som.length > 0 ? som : plasser).reduce((a, b) =>
      this.antallPa(b) < this.antallPa(a) ? b : a,
    );
    return (this.utlant[plass] ??= this.taUt(plass));
  }

  private antallPa(plass: number): number {
    return this.utlant[plass]?.underveis ?? 0;
  }

  private taUt(plass: number): Utlant {
    const utlant: Utlant = new Utlant(this.pool, () => {
      if (this.utlant[plass] === utlant) this.utlant[plass] = undefined;
    });
    return utlant;
  }
}

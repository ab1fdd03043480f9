import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Lesetilkoblinger } from './lesetilkoblinger.js';
import { Leser, Skriver, Transaksjon } from './transaksjon.js';

/** The only way to the database: services open a transaction here and hand it to repositories. */
@Injectable()
export class DatabaseService implements OnApplicationShutdown {
  /** None where the database is embedded: it has one session, which all share already. */
  private readonly lesere: Lesetilkoblinger | undefined;

  constructor(private readonly datakilde: DataSource) {
    const { url } = datakilde.options as PostgresDataSourceOptions;
    this.lesere = url === undefined ? undefined : new Lesetilkoblinger(this.pool.options);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lesere?.lukk();
  }

  /** Runs the work in one transaction: all of it, or nothing where it throws. */
  async transaksjon<T>(arbeid: (tx: Transaksjon) => Promise<T>): Promise<T> {
    const runner = this.datakilde.createQueryRunner();
    let klient: PoolClient | undefined;
    try {
      klient = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const resultat = await arbeid(new Transaksjon(klient, runner.manager));
      await runner.commitTransaction();
      return resultat;
    } catch (feil) {
      await rullTilbake(runner, klient);
      throw feil;
    } finally {
      await runner.release();
    }
  }

  /**
   * Runs reads that are each whole by themselves; twice, where the first time was in vain. They cannot write,
   * except in the embedded database, whose one session does everything.
   */
  les<T>(arbeid: (leser: Leser) => Promise<T>): Promise<T> {
    return this.lesere
      ? this.lesere.les((klient) => arbeid(new Leser(klient)))
      : arbeid(new Leser(this.pool));
  }

  /** Runs statements that are each whole by themselves, without a transaction around them. */
  skriv<T>(arbeid: (skriver: Skriver) => Promise<T>): Promise<T> {
    return arbeid(new Skriver(this.pool));
  }

  private get pool(): Pool {
    return (this.datakilde.driver as PostgresDriver).master as Pool;
  }
}

/**
 * A connection that died cannot roll back, and the server has done so already: the first error is the one to
 * tell. Whatever state such a connection is in, nobody else gets it.
 */
async function rullTilbake(runner: QueryRunner, klient: PoolClient | undefined): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The pool takes no client back that is ending.
    void (klient as unknown as { end: () => Promise<void> } | undefined)
      ?.end()
      .catch(() => undefined);
  }
}

import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Leser, Transaksjon } from './transaksjon.js';

/** The only way to the database: services open a transaction here and hand it to repositories. */
@Injectable()
export class DatabaseService {
  constructor(private readonly datakilde: DataSource) {}

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
   * Runs statements that are each whole by themselves, without a transaction. Goes past TypeORM's
   * query runner, which costs a fetch more than the pool itself does.
   */
  les<T>(arbeid: (leser: Leser) => Promise<T>): Promise<T> {
    const pool = (this.datakilde.driver as PostgresDriver).master as Pool;
    return arbeid(new Leser(pool, this.datakilde.manager));
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

import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { Transaksjon } from './transaksjon.js';

/** The only way to the database: services open a transaction here and hand it to repositories. */
@Injectable()
export class DatabaseService {
  constructor(private readonly datakilde: DataSource) {}

  /** Runs the work in one transaction: all of it, or nothing where it throws. */
  transaksjon<T>(arbeid: (tx: Transaksjon) => Promise<T>): Promise<T> {
    return this.medTilkobling(async (runner, tx) => {
      await runner.startTransaction();
      try {
        const resultat = await arbeid(tx);
        await runner.commitTransaction();
        return resultat;
      } catch (feil) {
        await rullTilbake(runner);
        throw feil;
      }
    });
  }

  /** Runs a read of one statement, on a connection of its own, without a transaction. */
  les<T>(arbeid: (tx: Transaksjon) => Promise<T>): Promise<T> {
    return this.medTilkobling((_runner, tx) => arbeid(tx));
  }

  private async medTilkobling<T>(
    arbeid: (runner: QueryRunner, tx: Transaksjon) => Promise<T>,
  ): Promise<T> {
    const runner = this.datakilde.createQueryRunner();
    try {
      const klient = (await runner.connect()) as PoolClient;
      return await arbeid(runner, new Transaksjon(klient, runner.manager));
    } finally {
      await runner.release();
    }
  }
}

/** A connection that died cannot roll back, and the server has done so already: keep the first error. */
async function rullTilbake(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // Meldt av feilen som førte hit.
  }
}

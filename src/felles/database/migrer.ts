import { DataSource, MigrationExecutor } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';

/** Any number will do, as long as every process of every version asks for the same lock. */
const LAS = 4_711_030;

/**
 * Brings the tables up to date. Processes that start at the same moment wait for each other, and
 * neither that nor a slow migration is cut off by the time limits of ordinary statements.
 */
export async function migrer({ options }: DataSource): Promise<void> {
  const migrator = new DataSource(utenFrister(options as PostgresDataSourceOptions));
  await migrator.initialize();
  try {
    const runner = migrator.createQueryRunner();
    await runner.query('SELECT pg_advisory_lock($1)', [LAS]);
    const utforer = new MigrationExecutor(migrator, runner);
    utforer.transaction = options.migrationsTransactionMode ?? 'all';
    await utforer.executePendingMigrations();
    await runner.query('SELECT pg_advisory_unlock_all()');
    await runner.release();
  } finally {
    // Where something failed the process stops, and the lock goes with its connection.
    await migrator.destroy();
  }
}

/** Both are needed: one the server's, the other our own wait for the server. */
const utenFrister = (valg: PostgresDataSourceOptions): PostgresDataSourceOptions => ({
  ...valg,
  extra: { ...(valg.extra as object), statement_timeout: 0, query_timeout: 0 },
});

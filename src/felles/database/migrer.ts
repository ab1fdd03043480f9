import { MigrationExecutor, type DataSource } from 'typeorm';

/** Any number will do, as long as every process of every version asks for the same lock. */
const LAS = 4_711_030;

/**
 * Brings the tables up to date. Processes that start at the same moment wait for each other, and
 * neither that nor a slow migration is cut off by the time limit of ordinary statements.
 */
export async function migrer(datakilde: DataSource): Promise<void> {
  const runner = datakilde.createQueryRunner();
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [LAS]);
    const utforer = new MigrationExecutor(datakilde, runner);
    utforer.transaction = datakilde.options.migrationsTransactionMode ?? 'all';
    await utforer.executePendingMigrations();
    await runner.query('SELECT pg_advisory_unlock_all()');
    await runner.query('RESET statement_timeout');
  } finally {
    // Where something failed the process stops, and the lock goes with its connection.
    await runner.release();
  }
}

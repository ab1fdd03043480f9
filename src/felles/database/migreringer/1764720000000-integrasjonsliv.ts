import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to an integration over the years: a name, a new password, a pause, its last use. */
export class Integrasjonsliv1764720000000 implements MigrationInterface {
  readonly name = 'Integrasjonsliv1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE integrasjon
        ADD COLUMN navn text NOT NULL DEFAULT '',
        ADD COLUMN forrige_passord_hash bytea,
        ADD COLUMN forrige_gjelder_til timestamptz,
        ADD COLUMN suspendert timestamptz,
        ADD COLUMN sist_brukt timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE integrasjon
        DROP COLUMN sist_brukt, DROP COLUMN suspendert, DROP COLUMN forrige_gjelder_til,
        DROP COLUMN forrige_passord_hash, DROP COLUMN navn`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a kommune uses the service is no longer only a question of since when. */
export class Tjenestestatus1764730000000 implements MigrationInterface {
  readonly name = 'Tjenestestatus1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kommune ADD COLUMN status text NOT NULL DEFAULT 'IKKE_TATT_I_BRUK',
        ADD CONSTRAINT kommune_status_kjent
          CHECK (status IN ('IKKE_TATT_I_BRUK', 'I_BRUK', 'PAUSET', 'TATT_UT'))`);
    await runner.query(`UPDATE kommune SET status = 'I_BRUK' WHERE tatt_i_bruk IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE kommune SET tatt_i_bruk = NULL WHERE status = 'TATT_UT'`);
    await runner.query(`
      ALTER TABLE kommune DROP CONSTRAINT kommune_status_kjent, DROP COLUMN status`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Emergency stops; and the queue's indexes by kommune, so that one that is stopped is passed in one step. */
export class Varslingsstopp1764500000000 implements MigrationInterface {
  readonly name = 'Varslingsstopp1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE varslingsstopp (
        id uuid NOT NULL,
        fiks_org_id uuid,
        grunn text NOT NULL,
        satt timestamptz NOT NULL,
        satt_av text NOT NULL,
        opphevet timestamptz,
        opphevet_av text,
        CONSTRAINT varslingsstopp_pk PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE UNIQUE INDEX varslingsstopp_gjelder ON varslingsstopp (fiks_org_id) NULLS NOT DISTINCT
        WHERE opphevet IS NULL`);
    await runner.query('DROP INDEX varslingsplan_neste');
    await runner.query(
      'CREATE INDEX varslingsplan_neste ON varslingsplan (fiks_org_id, neste) WHERE neste IS NOT NULL',
    );
    await runner.query('DROP INDEX melding_forfaller');
    await runner.query(
      `CREATE INDEX melding_forfaller ON melding (fiks_org_id, neste_forsok) WHERE status = 'VENTER'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX melding_forfaller');
    await runner.query(
      `CREATE INDEX melding_forfaller ON melding (neste_forsok) WHERE status = 'VENTER'`,
    );
    await runner.query('DROP INDEX varslingsplan_neste');
    await runner.query(
      'CREATE INDEX varslingsplan_neste ON varslingsplan (neste) WHERE neste IS NOT NULL',
    );
    await runner.query('DROP TABLE varslingsstopp');
  }
}

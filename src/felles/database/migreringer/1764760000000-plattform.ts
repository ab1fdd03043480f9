import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may create kommuner in this installation. */
export class Plattform1764760000000 implements MigrationInterface {
  readonly name = 'Plattform1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE plattformadministrator (
        person_id bigint NOT NULL,
        navn text NOT NULL,
        lagt_til timestamptz NOT NULL,
        CONSTRAINT plattformadministrator_pk PRIMARY KEY (person_id),
        CONSTRAINT plattformadministrator_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plattformadministrator');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each kommune has decided about tasks and what its citizens see; without a row, our own choices. */
export class Kommuneinnstillinger1764740000000 implements MigrationInterface {
  readonly name = 'Kommuneinnstillinger1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kommuneinnstillinger (
        fiks_org_id uuid NOT NULL,
        tillatte_verter text[] NOT NULL,
        purring_standard integer NOT NULL,
        purring_minste integer NOT NULL,
        purring_storste integer,
        avsendernavn text,
        tilgjengelighetserklaering text,
        CONSTRAINT kommuneinnstillinger_pk PRIMARY KEY (fiks_org_id),
        CONSTRAINT kommuneinnstillinger_kommune_fk FOREIGN KEY (fiks_org_id)
          REFERENCES kommune (fiks_org_id),
        CONSTRAINT kommuneinnstillinger_purring CHECK (
          purring_standard >= 0 AND purring_minste >= 1
          AND (purring_storste IS NULL OR purring_storste >= purring_minste)
        )
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kommuneinnstillinger');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each kommune has decided about notices; without a row, our own choices. */
export class Varslingsvalg1764600000000 implements MigrationInterface {
  readonly name = 'Varslingsvalg1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE varslingsvalg (
        fiks_org_id uuid NOT NULL,
        forstegangsvarsel boolean NOT NULL,
        maks_purringer integer NOT NULL,
        fra_time integer NOT NULL,
        til_time integer NOT NULL,
        vis_tittel boolean NOT NULL,
        varsle_reserverte boolean NOT NULL,
        tekster jsonb NOT NULL,
        CONSTRAINT varslingsvalg_pk PRIMARY KEY (fiks_org_id),
        CONSTRAINT varslingsvalg_kommune_fk FOREIGN KEY (fiks_org_id)
          REFERENCES kommune (fiks_org_id),
        CONSTRAINT varslingsvalg_maks_purringer CHECK (maks_purringer >= 0),
        CONSTRAINT varslingsvalg_timer
          CHECK (fra_time >= 0 AND fra_time < til_time AND til_time <= 24)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE varslingsvalg');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The citizens' portal: confirming a task here, having opened it, own settings, and logging in. */
export class Portal1764100000000 implements MigrationInterface {
  readonly name = 'Portal1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE oppgave ADD COLUMN kan_bekreftes_av_innbygger boolean NOT NULL DEFAULT false',
    );
    await runner.query('ALTER TABLE mottaker ADD COLUMN apnet timestamptz');
    // One citizen's one task is found as directly as all of them.
    await runner.query('DROP INDEX mottaker_person');
    await runner.query('CREATE INDEX mottaker_person ON mottaker (person_id, oppgave_id)');
    await runner.query(`
      CREATE TABLE innstilling (
        person_id bigint NOT NULL,
        sprak text NOT NULL,
        CONSTRAINT innstilling_pk PRIMARY KEY (person_id),
        CONSTRAINT innstilling_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      )`);
    await runner.query(`
      CREATE TABLE innlogging (
        nokkel bytea NOT NULL,
        state text NOT NULL,
        nonce text NOT NULL,
        kodeverifikator text NOT NULL,
        retur text NOT NULL,
        utloper timestamptz NOT NULL,
        CONSTRAINT innlogging_pk PRIMARY KEY (nokkel)
      )`);
    await runner.query('CREATE INDEX innlogging_utloper ON innlogging (utloper)');
    await runner.query(`
      CREATE TABLE sesjon (
        nokkel bytea NOT NULL,
        person_id bigint NOT NULL,
        sid text,
        id_token bytea NOT NULL,
        nokkel_id text NOT NULL,
        sist_brukt timestamptz NOT NULL,
        utloper timestamptz NOT NULL,
        CONSTRAINT sesjon_pk PRIMARY KEY (nokkel),
        CONSTRAINT sesjon_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
      )`);
    await runner.query('CREATE INDEX sesjon_sid ON sesjon (sid)');
    await runner.query('CREATE INDEX sesjon_utloper ON sesjon (utloper)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabell of ['sesjon', 'innlogging', 'innstilling']) {
      await runner.query(`DROP TABLE ${tabell}`);
    }
    await runner.query('DROP INDEX mottaker_person');
    await runner.query('CREATE INDEX mottaker_person ON mottaker (person_id)');
    await runner.query('ALTER TABLE mottaker DROP COLUMN apnet');
    await runner.query('ALTER TABLE oppgave DROP COLUMN kan_bekreftes_av_innbygger');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How it went with what Altinn was given: how far its feed is read, and what it told before we knew of it. */
export class Altinnstatus1764400000000 implements MigrationInterface {
  readonly name = 'Altinnstatus1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE statuslesing (
        kilde text NOT NULL,
        sekvens bigint NOT NULL,
        ledig_fra timestamptz NOT NULL,
        CONSTRAINT statuslesing_pk PRIMARY KEY (kilde)
      )`);
    await runner.query(`
      CREATE TABLE leveringsutfall (
        referanse text NOT NULL,
        status text NOT NULL,
        grunn text,
        kanal text,
        mottatt timestamptz NOT NULL,
        CONSTRAINT leveringsutfall_pk PRIMARY KEY (referanse),
        CONSTRAINT leveringsutfall_status_kjent CHECK (status IN ('LEVERT', 'IKKE_NADD'))
      )`);
    await runner.query(`
      ALTER TABLE melding
        DROP CONSTRAINT melding_status_kjent,
        ADD CONSTRAINT melding_status_kjent
          CHECK (status IN ('VENTER', 'SENDT', 'LEVERT', 'IKKE_NADD', 'BORTFALT'))`);
    await runner.query(
      `CREATE INDEX melding_uten_utfall ON melding (sendt) WHERE status = 'SENDT' AND kanal = 'ALTINN'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX melding_uten_utfall');
    await runner.query(`UPDATE melding SET status = 'SENDT' WHERE status = 'LEVERT'`);
    await runner.query(`
      ALTER TABLE melding
        DROP CONSTRAINT melding_status_kjent,
        ADD CONSTRAINT melding_status_kjent
          CHECK (status IN ('VENTER', 'SENDT', 'IKKE_NADD', 'BORTFALT'))`);
    await runner.query('DROP TABLE leveringsutfall');
    await runner.query('DROP TABLE statuslesing');
  }
}

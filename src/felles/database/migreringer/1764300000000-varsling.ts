import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices to citizens: each task's next one, each recipient's, and the messages that carry them. */
export class Varsling1764300000000 implements MigrationInterface {
  readonly name = 'Varsling1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE varslingsplan
        ADD COLUMN neste timestamptz,
        ADD COLUMN neste_type text,
        ADD COLUMN neste_nr integer,
        ADD COLUMN etter_person bigint NOT NULL DEFAULT 0`);
    await runner.query(
      'CREATE INDEX varslingsplan_neste ON varslingsplan (neste) WHERE neste IS NOT NULL',
    );
    await runner.query(`
      CREATE TABLE varsel (
        fiks_org_id uuid NOT NULL,
        person_id bigint NOT NULL,
        tid timestamptz NOT NULL,
        oppgave_id uuid NOT NULL,
        nr integer NOT NULL,
        type text NOT NULL,
        status text NOT NULL,
        kanal text,
        grunn text,
        sendt timestamptz,
        endret timestamptz NOT NULL,
        CONSTRAINT varsel_pk PRIMARY KEY (fiks_org_id, person_id, tid, oppgave_id),
        CONSTRAINT varsel_mottaker_fk FOREIGN KEY (fiks_org_id, oppgave_id, person_id)
          REFERENCES mottaker (fiks_org_id, oppgave_id, person_id) ON DELETE CASCADE,
        CONSTRAINT varsel_status_kjent
          CHECK (status IN ('VENTER', 'SENDT', 'LEVERT', 'IKKE_NADD', 'BORTFALT'))
      )`);
    await runner.query('CREATE INDEX varsel_oppgave ON varsel (fiks_org_id, oppgave_id)');
    await runner.query(
      `CREATE INDEX varsel_unadd ON varsel (fiks_org_id, endret) WHERE status = 'IKKE_NADD'`,
    );
    await runner.query(`
      CREATE TABLE melding (
        fiks_org_id uuid NOT NULL,
        person_id bigint NOT NULL,
        tid timestamptz NOT NULL,
        id uuid NOT NULL,
        status text NOT NULL,
        neste_forsok timestamptz NOT NULL,
        forsok integer NOT NULL DEFAULT 0,
        overtatt integer NOT NULL DEFAULT 0,
        tatt_til timestamptz,
        kanal text,
        referanse text,
        sendt timestamptz,
        CONSTRAINT melding_pk PRIMARY KEY (fiks_org_id, person_id, tid),
        CONSTRAINT melding_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT melding_status_kjent
          CHECK (status IN ('VENTER', 'SENDT', 'IKKE_NADD', 'BORTFALT'))
      )`);
    await runner.query(
      `CREATE INDEX melding_forfaller ON melding (neste_forsok) WHERE status = 'VENTER'`,
    );
    await runner.query(
      'CREATE INDEX melding_referanse ON melding (referanse) WHERE referanse IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE melding');
    await runner.query('DROP TABLE varsel');
    await runner.query('DROP INDEX varslingsplan_neste');
    await runner.query(`
      ALTER TABLE varslingsplan
        DROP COLUMN neste, DROP COLUMN neste_type, DROP COLUMN neste_nr, DROP COLUMN etter_person`);
  }
}

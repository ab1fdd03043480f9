import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long tasks are kept, and what finds those that are due: none of it is touched while a task is under way. */
export class Bevaring1764740100000 implements MigrationInterface {
  readonly name = 'Bevaring1764740100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE kommuneinnstillinger
        ADD COLUMN dager_etter_ferdig integer NOT NULL DEFAULT 365,
        ADD COLUMN dager_etter_frist integer NOT NULL DEFAULT 365,
        ADD CONSTRAINT kommuneinnstillinger_bevaring CHECK (
          dager_etter_ferdig BETWEEN 30 AND 3650 AND dager_etter_frist BETWEEN 30 AND 3650
        )`);
    await runner.query(`
      ALTER TABLE oppgave ADD COLUMN trukket timestamptz, ADD COLUMN slettes timestamptz`);
    await runner.query(`UPDATE oppgave SET trukket = endret WHERE status = 'TRUKKET'`);
    await runner.query(`
      ALTER TABLE oppgave ADD CONSTRAINT oppgave_trukket_har_tid
        CHECK ((status = 'TRUKKET') = (trukket IS NOT NULL))`);
    await runner.query(
      'CREATE INDEX oppgave_fullfort ON oppgave (fiks_org_id, fullfort) WHERE fullfort IS NOT NULL',
    );
    await runner.query(
      'CREATE INDEX oppgave_trukket ON oppgave (fiks_org_id, trukket) WHERE trukket IS NOT NULL',
    );
    await runner.query(`
      CREATE INDEX oppgave_frist ON oppgave (fiks_org_id, frist)
        WHERE status = 'AKTIV' AND frist IS NOT NULL`);
    await runner.query('CREATE INDEX oppgave_slettes ON oppgave (id) WHERE slettes IS NOT NULL');
    await runner.query(`
      CREATE INDEX hendelse_person ON hendelse (fiks_org_id, oppgave_id, person_id)
        WHERE person_id IS NOT NULL`);
    // A person is not deleted before those who may refer to it are asked.
    await runner.query('CREATE INDEX melding_person ON melding (person_id)');
    await runner.query('CREATE INDEX sesjon_person ON sesjon (person_id)');
    await runner.query(`
      ALTER TABLE innstilling DROP CONSTRAINT innstilling_person_fk,
        ADD CONSTRAINT innstilling_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
          ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE innstilling DROP CONSTRAINT innstilling_person_fk,
        ADD CONSTRAINT innstilling_person_fk FOREIGN KEY (person_id) REFERENCES person (id)`);
    for (const indeks of ['sesjon_person', 'melding_person', 'hendelse_person']) {
      await runner.query(`DROP INDEX ${indeks}`);
    }
    for (const indeks of ['slettes', 'frist', 'trukket', 'fullfort']) {
      await runner.query(`DROP INDEX oppgave_${indeks}`);
    }
    await runner.query(`
      ALTER TABLE oppgave DROP CONSTRAINT oppgave_trukket_har_tid,
        DROP COLUMN slettes, DROP COLUMN trukket`);
    await runner.query(`
      ALTER TABLE kommuneinnstillinger DROP CONSTRAINT kommuneinnstillinger_bevaring,
        DROP COLUMN dager_etter_frist, DROP COLUMN dager_etter_ferdig`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A citizen's list is sorted and counted from one index (ADR 10). */
export class Listegrunnlag1764200000000 implements MigrationInterface {
  readonly name = 'Listegrunnlag1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mottaker
        ADD COLUMN frist date,
        ADD COLUMN opprettet timestamptz,
        ADD COLUMN kan_gjores_av_andre boolean,
        ADD COLUMN trukket boolean NOT NULL DEFAULT false`);
    await runner.query(`
      UPDATE mottaker m
      SET frist = o.frist, opprettet = o.opprettet, trukket = o.status = 'TRUKKET',
        kan_gjores_av_andre = o.utfort_kriterie = 'ANY' AND o.antall_mottakere > 1
      FROM oppgave o
      WHERE o.fiks_org_id = m.fiks_org_id AND o.id = m.oppgave_id`);
    await runner.query(`
      ALTER TABLE mottaker
        ALTER COLUMN opprettet SET NOT NULL,
        ALTER COLUMN kan_gjores_av_andre SET NOT NULL`);
    await runner.query('DROP INDEX mottaker_person');
    await runner.query(`
      CREATE INDEX mottaker_person ON mottaker (person_id, oppgave_id, fiks_org_id, status,
        fullfort, apnet, frist, opprettet, kan_gjores_av_andre, trukket)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX mottaker_person');
    await runner.query('CREATE INDEX mottaker_person ON mottaker (person_id, oppgave_id)');
    await runner.query(`
      ALTER TABLE mottaker
        DROP COLUMN frist, DROP COLUMN opprettet, DROP COLUMN kan_gjores_av_andre,
        DROP COLUMN trukket`);
  }
}

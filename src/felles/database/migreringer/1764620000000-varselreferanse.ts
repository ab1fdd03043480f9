import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each notice knows the order it went out with: a message that was opened again has had more than one. */
export class Varselreferanse1764620000000 implements MigrationInterface {
  readonly name = 'Varselreferanse1764620000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE varsel ADD COLUMN referanse text');
    // Those that went out with the message's last order, at the same moment; of an earlier one nothing is known.
    await runner.query(`
      UPDATE varsel v SET referanse = m.referanse
      FROM melding m
      WHERE m.fiks_org_id = v.fiks_org_id AND m.person_id = v.person_id AND m.tid = v.tid
        AND m.referanse IS NOT NULL AND v.status = 'SENDT' AND v.sendt = m.sendt`);
    await runner.query(
      'CREATE INDEX varsel_referanse ON varsel (referanse) WHERE referanse IS NOT NULL',
    );
    await runner.query('DROP INDEX melding_referanse');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX melding_referanse ON melding (referanse) WHERE referanse IS NOT NULL',
    );
    await runner.query('DROP INDEX varsel_referanse');
    await runner.query('ALTER TABLE varsel DROP COLUMN referanse');
  }
}

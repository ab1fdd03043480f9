import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When a notice came on the list of the unreached: a time that only ever grows within a kommune, and grows in the
 * order in which it becomes visible. The row in `unaddrekke` is locked until its transaction has committed, so
 * whoever has read up to some time finds everything else after it. A trigger, because whoever sets the status sets it.
 */
export class Unaddrekke1764490000000 implements MigrationInterface {
  readonly name = 'Unaddrekke1764490000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unaddrekke (
        fiks_org_id uuid NOT NULL,
        sist timestamptz NOT NULL,
        CONSTRAINT unaddrekke_pk PRIMARY KEY (fiks_org_id)
      )`);
    await runner.query('ALTER TABLE varsel ADD COLUMN unadd timestamptz');
    await runner.query(`
      UPDATE varsel v SET unadd = r.unadd
      FROM (
        SELECT fiks_org_id, person_id, tid, oppgave_id,
          endret + interval '1 microsecond' * row_number() OVER (PARTITION BY fiks_org_id ORDER BY endret) AS unadd
        FROM varsel WHERE status = 'IKKE_NADD'
      ) r
      WHERE v.fiks_org_id = r.fiks_org_id AND v.person_id = r.person_id AND v.tid = r.tid
        AND v.oppgave_id = r.oppgave_id`);
    await runner.query(`
      INSERT INTO unaddrekke (fiks_org_id, sist)
      SELECT fiks_org_id, max(unadd) FROM varsel WHERE unadd IS NOT NULL GROUP BY fiks_org_id`);
    await runner.query(`
      CREATE FUNCTION sett_unadd() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' OR OLD.status <> 'IKKE_NADD' THEN
          INSERT INTO unaddrekke AS r (fiks_org_id, sist) VALUES (NEW.fiks_org_id, NEW.endret)
          ON CONFLICT (fiks_org_id) DO UPDATE
            SET sist = greatest(excluded.sist, r.sist + interval '1 microsecond')
          RETURNING r.sist INTO NEW.unadd;
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER varsel_sett_unadd BEFORE INSERT OR UPDATE OF status ON varsel
        FOR EACH ROW WHEN (NEW.status = 'IKKE_NADD') EXECUTE FUNCTION sett_unadd()`);
    await runner.query('DROP INDEX varsel_unadd');
    await runner.query(
      `CREATE INDEX varsel_unadd ON varsel (fiks_org_id, unadd) WHERE status = 'IKKE_NADD'`,
    );
    await runner.query('DROP INDEX varsel_oppgave');
    await runner.query(
      'CREATE INDEX varsel_oppgave ON varsel (fiks_org_id, oppgave_id, person_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX varsel_oppgave');
    await runner.query('CREATE INDEX varsel_oppgave ON varsel (fiks_org_id, oppgave_id)');
    await runner.query('DROP INDEX varsel_unadd');
    await runner.query(
      `CREATE INDEX varsel_unadd ON varsel (fiks_org_id, endret) WHERE status = 'IKKE_NADD'`,
    );
    await runner.query('DROP TRIGGER varsel_sett_unadd ON varsel');
    await runner.query('DROP FUNCTION sett_unadd');
    await runner.query('ALTER TABLE varsel DROP COLUMN unadd');
    await runner.query('DROP TABLE unaddrekke');
  }
}

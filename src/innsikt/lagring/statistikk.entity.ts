import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many there are of something, for each integration. Counted as it happens, and never again: it stands when the
 * tasks are gone. No foreign keys, as with tasks (ADR 4).
 */
@Entity('statistikk')
export class StatistikkEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'statistikk_pk' })
  fiksOrgId!: string;

  /** What is counted: `Telling`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'statistikk_pk' })
  hva!: string;

  /** The day, counted from 1970 in Oslo; of what is open that of its deadline. Otherwise what `Telling` says. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'statistikk_pk' })
  nr!: number;

  /** The integration that created the task. */
  @PrimaryColumn('uuid', { name: 'integrasjon_id', primaryKeyConstraintName: 'statistikk_pk' })
  integrasjonId!: string;

  @Column('bigint')
  antall!: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One recipient of one task. The task's row is the lock for all of them. */
@Entity('mottaker')
@Check('mottaker_status_kjent', `status IN ('NY', 'FULLFORT')`)
// All that a citizen's list is sorted and counted by (ADR 10).
@Index('mottaker_person', [
  'personId',
  'oppgaveId',
  'fiksOrgId',
  'status',
  'fullfort',
  'apnet',
  'frist',
  'opprettet',
  'kanGjoresAvAndre',
  'trukket',
])
@ForeignKey('oppgave', ['fiksOrgId', 'oppgaveId'], ['fiksOrgId', 'id'], {
  name: 'mottaker_oppgave_fk',
  onDelete: 'CASCADE',
})
export class MottakerEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'mottaker_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('uuid', { name: 'oppgave_id', primaryKeyConstraintName: 'mottaker_pk' })
  oppgaveId!: string;

  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'mottaker_pk' })
  @ForeignKey('person', 'id', { name: 'mottaker_person_fk' })
  personId!: string;

  /** Position in the request that created the task. */
  @Column('integer')
  plass!: number;

  @Column('text')
  status!: 'NY' | 'FULLFORT';

  @Column('timestamptz', { nullable: true })
  fullfort!: Date | null;

  /** When the recipient first opened it in the portal. */
  @Column('timestamptz', { nullable: true })
  apnet!: Date | null;

  /** Copied from the task, as the rest is: who changes it there, changes it here in the same transaction. */
  @Column('date', { nullable: true })
  frist!: string | null;

  @Column('timestamptz')
  opprettet!: Date;

  /** Whether the task can be done without this recipient: one is enough, and there are others. */
  @Column('boolean', { name: 'kan_gjores_av_andre' })
  kanGjoresAvAndre!: boolean;

  /** Whether the kommune took the task back. */
  @Column('boolean', { default: false })
  trukket!: boolean;
}

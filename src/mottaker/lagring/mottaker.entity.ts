import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One recipient of one task. The task's row is the lock for all of them. */
@Entity('mottaker')
@Check('mottaker_status_kjent', `status IN ('NY', 'FULLFORT')`)
@Index('mottaker_person', ['personId', 'oppgaveId'])
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
}

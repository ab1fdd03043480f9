import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that happened to a task, written in the transaction in which it happened. */
@Entity('hendelse')
@Index('hendelse_oppgave', ['fiksOrgId', 'oppgaveId', 'id'])
@Index('hendelse_person', ['fiksOrgId', 'oppgaveId', 'personId'], {
  where: 'person_id IS NOT NULL',
})
export class HendelseEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'hendelse_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'hendelse_pk',
  })
  id!: string;

  @Column('uuid', { name: 'oppgave_id' })
  oppgaveId!: string;

  @Column('text')
  type!: string;

  /** The recipient it was about, where it was about one; forgotten when the task is deleted. */
  @Column('bigint', { name: 'person_id', nullable: true })
  personId!: string | null;

  /** The integration that did it, where one did. */
  @Column('uuid', { name: 'integrasjon_id', nullable: true })
  integrasjonId!: string | null;

  @Column('timestamptz')
  tidspunkt!: Date;
}

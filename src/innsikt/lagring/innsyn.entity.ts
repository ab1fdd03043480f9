import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody has looked at a task and its recipients. Written once: the database lets nobody change or delete it. */
@Entity('innsyn')
export class InnsynEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'innsyn_pk' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'innsyn_kommune_fk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'innsyn_pk',
  })
  id!: string;

  @Column('timestamptz')
  tidspunkt!: Date;

  /** The name of who looked, as it was then. */
  @Column('text')
  hvem!: string;

  /** The person's key, for names are shared and changed; refers to nothing, for the log outlasts the person. */
  @Column('bigint', { name: 'person_id' })
  personId!: string;

  /** Stands here also when the task is gone. */
  @Column('uuid', { name: 'oppgave_id' })
  oppgaveId!: string;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** That a task's recipients are to be reminded; stopped in the transaction that ends the task. */
@Entity('varslingsplan')
@ForeignKey('oppgave', ['fiksOrgId', 'oppgaveId'], ['fiksOrgId', 'id'], {
  name: 'varslingsplan_oppgave_fk',
  onDelete: 'CASCADE',
})
export class VarslingsplanEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'varslingsplan_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('uuid', { name: 'oppgave_id', primaryKeyConstraintName: 'varslingsplan_pk' })
  oppgaveId!: string;

  @Column('integer', { name: 'intervall_dager' })
  intervallDager!: number;

  @Column('timestamptz')
  startet!: Date;

  @Column('timestamptz', { nullable: true })
  stoppet!: Date | null;
}

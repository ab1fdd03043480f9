import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** When a task's recipients are to hear of it next; stopped in the transaction that ends the task. */
@Entity('varslingsplan')
@Index('varslingsplan_neste', ['fiksOrgId', 'neste'], { where: 'neste IS NOT NULL' })
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

  /** The hour of the next notice, which kind it is and its number; none left, or stopped: null. */
  @Column('timestamptz', { nullable: true })
  neste!: Date | null;

  @Column('text', { name: 'neste_type', nullable: true })
  nesteType!: 'FORSTEGANGSVARSEL' | 'PURRING' | 'SISTE_PURRING' | null;

  @Column('integer', { name: 'neste_nr', nullable: true })
  nesteNr!: number | null;

  /** Recipients up to this person have got the next notice already; a large task takes some rounds. */
  @Column('bigint', { name: 'etter_person', default: 0 })
  etterPerson!: string;
}

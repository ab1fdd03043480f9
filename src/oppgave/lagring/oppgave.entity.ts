import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A task. Its row is the lock under which recipients complete, and carries the counters that make the
 * criterion O(1). No foreign key to kommune: every create would lock that one row (ADR 0004).
 */
@Entity('oppgave')
// By a digest of the metadata (ADR 13), which TypeORM cannot describe: the migration does.
@Index('oppgave_metadata', { synchronize: false })
@Check('oppgave_kriterie_kjent', `utfort_kriterie IN ('ANY', 'ALL')`)
@Check('oppgave_status_kjent', `status IN ('AKTIV', 'FULLFORT', 'TRUKKET')`)
@Check('oppgave_trukket_har_tid', `(status = 'TRUKKET') = (trukket IS NOT NULL)`)
// By which tasks are found that are to be deleted (ADR 14); none of it changes while a task is under way.
@Index('oppgave_fullfort', ['fiksOrgId', 'fullfort'], { where: 'fullfort IS NOT NULL' })
@Index('oppgave_trukket', ['fiksOrgId', 'trukket'], { where: 'trukket IS NOT NULL' })
@Index('oppgave_frist', ['fiksOrgId', 'frist'], {
  where: `status = 'AKTIV' AND frist IS NOT NULL`,
})
@Index('oppgave_slettes', ['id'], { where: 'slettes IS NOT NULL' })
@Check('oppgave_tall_stemmer', 'antall_fullfort BETWEEN 0 AND antall_mottakere')
export class OppgaveEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'oppgave_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'oppgave_pk' })
  id!: string;

  /** The integration that created it. */
  @Column('uuid', { name: 'integrasjon_id' })
  integrasjonId!: string;

  @Column('text')
  tittel!: string;

  @Column('text')
  beskrivelse!: string;

  @Column('text')
  handling!: string;

  @Column('text')
  url!: string;

  /** A date in Europe/Oslo, valid through that day. */
  @Column('date', { nullable: true })
  frist!: string | null;

  @Column('text')
  sprak!: string;

  @Column('text', { name: 'utfort_kriterie' })
  utfortKriterie!: 'ANY' | 'ALL';

  @Column('integer', { name: 'purring_intervall_dager' })
  purringIntervallDager!: number;

  @Column('text', { nullable: true })
  metadata!: string | null;

  /** Whether a recipient may say in the portal that it is done. */
  @Column('boolean', { name: 'kan_bekreftes_av_innbygger', default: false })
  kanBekreftesAvInnbygger!: boolean;

  @Column('text')
  status!: 'AKTIV' | 'FULLFORT' | 'TRUKKET';

  @Column('integer', { name: 'antall_mottakere' })
  antallMottakere!: number;

  @Column('integer', { name: 'antall_fullfort' })
  antallFullfort!: number;

  @Column('timestamptz')
  opprettet!: Date;

  @Column('timestamptz')
  endret!: Date;

  @Column('timestamptz', { nullable: true })
  fullfort!: Date | null;

  @Column('timestamptz', { nullable: true })
  trukket!: Date | null;

  /** Set when it is being deleted, some recipients at a time: then it is there for nobody. */
  @Column('timestamptz', { nullable: true })
  slettes!: Date | null;
}

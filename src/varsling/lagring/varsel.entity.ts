import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One notice of one task to one of its recipients. Those of one hour go out in one message. */
@Entity('varsel')
@Check('varsel_status_kjent', `status IN ('VENTER', 'SENDT', 'LEVERT', 'IKKE_NADD', 'BORTFALT')`)
@Index('varsel_oppgave', ['fiksOrgId', 'oppgaveId', 'personId'])
@Index('varsel_unadd', ['fiksOrgId', 'unadd'], { where: `status = 'IKKE_NADD'` })
@Index('varsel_referanse', ['referanse'], { where: 'referanse IS NOT NULL' })
@ForeignKey(
  'mottaker',
  ['fiksOrgId', 'oppgaveId', 'personId'],
  ['fiksOrgId', 'oppgaveId', 'personId'],
  { name: 'varsel_mottaker_fk', onDelete: 'CASCADE' },
)
export class VarselEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'varsel_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'varsel_pk' })
  personId!: string;

  /** The hour for which it was planned. */
  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'varsel_pk' })
  tid!: Date;

  @PrimaryColumn('uuid', { name: 'oppgave_id', primaryKeyConstraintName: 'varsel_pk' })
  oppgaveId!: string;

  /** 0 is the first notice, 1 the first reminder. */
  @Column('integer')
  nr!: number;

  @Column('text')
  type!: 'FORSTEGANGSVARSEL' | 'PURRING' | 'SISTE_PURRING';

  /** `BORTFALT`: when it was to go out, there was nothing left to remind of. */
  @Column('text')
  status!: 'VENTER' | 'SENDT' | 'LEVERT' | 'IKKE_NADD' | 'BORTFALT';

  @Column('text', { nullable: true })
  kanal!: string | null;

  @Column('text', { nullable: true })
  grunn!: string | null;

  /** What the channel calls the sending that it went out with, where its fate is told afterwards. */
  @Column('text', { nullable: true })
  referanse!: string | null;

  @Column('timestamptz', { nullable: true })
  sendt!: Date | null;

  @Column('timestamptz')
  endret!: Date;

  /** When it came on the list of the unreached. The database sets it: it grows in the order in which others see it. */
  @Column('timestamptz', { nullable: true })
  unadd!: Date | null;
}

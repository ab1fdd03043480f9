import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What one citizen gets from one kommune at one hour: the queue that the workers empty. */
@Entity('melding')
@Check('melding_status_kjent', `status IN ('VENTER', 'SENDT', 'LEVERT', 'IKKE_NADD', 'BORTFALT')`)
@Index('melding_forfaller', ['fiksOrgId', 'nesteForsok'], { where: `status = 'VENTER'` })
@Index('melding_person', ['personId'])
@Index('melding_uten_utfall', ['sendt'], { where: `status = 'SENDT' AND kanal = 'ALTINN'` })
export class MeldingEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'melding_pk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'melding_pk' })
  @ForeignKey('person', 'id', { name: 'melding_person_fk' })
  personId!: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'melding_pk' })
  tid!: Date;

  /** What the channel knows it by, the same at every attempt. */
  @Column('uuid')
  id!: string;

  @Column('text')
  status!: 'VENTER' | 'SENDT' | 'LEVERT' | 'IKKE_NADD' | 'BORTFALT';

  /** Not before this, by the clock that tasks go by. */
  @Column('timestamptz', { name: 'neste_forsok' })
  nesteForsok!: Date;

  @Column('integer', { default: 0 })
  forsok!: number;

  /** How often it was taken over from a process that died with it, and may have been sent. */
  @Column('integer', { default: 0 })
  overtatt!: number;

  /** A process has it until then, by the database's own clock. */
  @Column('timestamptz', { name: 'tatt_til', nullable: true })
  tattTil!: Date | null;

  @Column('text', { nullable: true })
  kanal!: string | null;

  /** What the channel calls its last sending; each notice has that of its own (`varsel`). */
  @Column('text', { nullable: true })
  referanse!: string | null;

  @Column('timestamptz', { nullable: true })
  sendt!: Date | null;
}

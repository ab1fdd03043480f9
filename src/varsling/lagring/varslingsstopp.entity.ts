import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An order from operators that nothing leaves, and what became of it. At most one holds at a time for each. */
@Entity('varslingsstopp')
@Index('varslingsstopp_gjelder', ['fiksOrgId'], { unique: true, where: 'opphevet IS NULL' })
export class VarslingsstoppEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'varslingsstopp_pk' })
  id!: string;

  /** Null: the whole installation. */
  @Column('uuid', { name: 'fiks_org_id', nullable: true })
  fiksOrgId!: string | null;

  @Column('text')
  grunn!: string;

  @Column('timestamptz')
  satt!: Date;

  @Column('text', { name: 'satt_av' })
  sattAv!: string;

  /** It holds until then. */
  @Column('timestamptz', { nullable: true })
  opphevet!: Date | null;

  @Column('text', { name: 'opphevet_av', nullable: true })
  opphevetAv!: string | null;
}

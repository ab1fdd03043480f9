import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a channel's statuses are read. One row for each channel that has any, and no more. */
@Entity('statuslesing')
export class StatuslesingEntity {
  /** Whose places these are: the address of Altinn's platform. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'statuslesing_pk' })
  kilde!: string;

  @Column('bigint')
  sekvens!: string;

  /** Nobody reads before this, by the database's own clock: somebody does, or has just done so. */
  @Column('timestamptz', { name: 'ledig_fra' })
  ledigFra!: Date;
}

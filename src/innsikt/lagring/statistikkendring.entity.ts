import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is to be added to a counter. Written by triggers where it happens, and gone when it is added. */
@Entity('statistikkendring')
export class StatistikkendringEntity {
  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'statistikkendring_pk',
  })
  id!: string;

  @Column('uuid', { name: 'fiks_org_id' })
  fiksOrgId!: string;

  @Column('text')
  hva!: string;

  @Column('integer')
  nr!: number;

  @Column('uuid', { name: 'integrasjon_id' })
  integrasjonId!: string;

  /** Below 0 for what is no longer there. */
  @Column('integer')
  antall!: number;

  /** By the database's own clock. */
  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  skrevet!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The time that a kommune's latest unreached notice got; locked while the next one gets its own. */
@Entity('unaddrekke')
export class UnaddrekkeEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'unaddrekke_pk' })
  fiksOrgId!: string;

  @Column('timestamptz')
  sist!: Date;
}

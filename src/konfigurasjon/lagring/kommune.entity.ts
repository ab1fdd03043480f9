import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A kommune that the installation serves. */
@Entity('kommune')
export class KommuneEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'kommune_pk' })
  fiksOrgId!: string;

  @Column('text')
  orgnr!: string;

  /** Four digits; changes in reforms, so nothing refers to it. */
  @Column('text')
  kommunenr!: string;

  @Column('text')
  navn!: string;

  /** When the service was switched on; null while it is not. */
  @Column('timestamptz', { name: 'tatt_i_bruk', nullable: true })
  tattIBruk!: Date | null;
}

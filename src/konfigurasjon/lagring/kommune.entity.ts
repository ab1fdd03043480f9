import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tjenestestatus } from '../domene/tjenestestatus.js';

/** A kommune that the installation serves. */
@Entity('kommune')
@Check('kommune_status_kjent', `status IN ('IKKE_TATT_I_BRUK', 'I_BRUK', 'PAUSET', 'TATT_UT')`)
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

  @Column('text', { default: 'IKKE_TATT_I_BRUK' })
  status!: Tjenestestatus;

  /** When the service was first switched on; null before that. */
  @Column('timestamptz', { name: 'tatt_i_bruk', nullable: true })
  tattIBruk!: Date | null;
}

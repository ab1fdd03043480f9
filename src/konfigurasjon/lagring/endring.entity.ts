import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Endringstype, Felter } from '../domene/endring.js';

/** Something that was changed for a kommune. Written once: the database lets nobody change or delete it. */
@Entity('endring')
export class EndringEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'endring_pk' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'endring_kommune_fk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', {
    generated: 'identity',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'endring_pk',
  })
  id!: string;

  @Column('timestamptz')
  tidspunkt!: Date;

  /** The name of who did it, as it was then. */
  @Column('text')
  hvem!: string;

  /**
   * The person's key, for names are shared and changed; refers to nothing, for the log outlasts the person. None for
   * whoever runs the installation.
   */
  @Column('bigint', { name: 'person_id', nullable: true })
  personId!: string | null;

  @Column('text')
  type!: Endringstype;

  /** The name of what was changed, where there are several. */
  @Column('text', { nullable: true })
  gjelder!: string | null;

  /** What was, of that which changed; null where it is new. */
  @Column('jsonb', { name: 'verdi_for', nullable: true })
  for!: Felter | null;

  /** What is, of that which changed; null where it is gone. */
  @Column('jsonb', { name: 'verdi_etter', nullable: true })
  etter!: Felter | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Rolle } from '../../kontrakt/innringer.js';

/** A person who may configure the service for a kommune, or read how it is configured. */
@Entity('administrator')
@Check('administrator_rolle_kjent', `rolle IN ('ADMINISTRATOR', 'LESER')`)
@Index('administrator_person', ['personId'])
export class AdministratorEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'administrator_pk' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'administrator_kommune_fk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'administrator_pk' })
  @ForeignKey('person', 'id', { name: 'administrator_person_fk' })
  personId!: string;

  /** What the role is called in addresses: says nothing about the person. */
  @Column('uuid')
  @Index('administrator_id', { unique: true })
  id!: string;

  /** As the kommune calls the person: ID-porten tells a number, and no name. */
  @Column('text', { default: 'Administrator' })
  navn!: string;

  @Column('text', { default: 'ADMINISTRATOR' })
  rolle!: Rolle;

  @Column('timestamptz', { name: 'lagt_til', default: () => 'now()' })
  lagtTil!: Date;
}

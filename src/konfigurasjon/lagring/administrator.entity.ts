import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person who may configure the service for a kommune. */
@Entity('administrator')
export class AdministratorEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'administrator_pk' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'administrator_kommune_fk' })
  fiksOrgId!: string;

  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'administrator_pk' })
  @ForeignKey('person', 'id', { name: 'administrator_person_fk' })
  personId!: string;
}

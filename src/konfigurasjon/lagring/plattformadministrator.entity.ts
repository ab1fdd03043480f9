import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person who may create kommuner in this installation. */
@Entity('plattformadministrator')
export class PlattformadministratorEntity {
  @PrimaryColumn('bigint', {
    name: 'person_id',
    primaryKeyConstraintName: 'plattformadministrator_pk',
  })
  @ForeignKey('person', 'id', { name: 'plattformadministrator_person_fk' })
  personId!: string;

  /** What the logs of kommuner call the person: ID-porten tells a number, and no name. */
  @Column('text')
  navn!: string;

  @Column('timestamptz', { name: 'lagt_til' })
  lagtTil!: Date;
}

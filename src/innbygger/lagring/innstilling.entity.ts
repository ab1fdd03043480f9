import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a citizen has chosen for themselves; gone with the person. */
@Entity('innstilling')
export class InnstillingEntity {
  @PrimaryColumn('bigint', { name: 'person_id', primaryKeyConstraintName: 'innstilling_pk' })
  @ForeignKey('person', 'id', { name: 'innstilling_person_fk', onDelete: 'CASCADE' })
  personId!: string;

  @Column('text')
  sprak!: 'nb' | 'nn' | 'en' | 'se';
}

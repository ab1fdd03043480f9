import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How it went with a message that is not yet noted as sent; gone as soon as it is. */
@Entity('leveringsutfall')
@Check('leveringsutfall_status_kjent', `status IN ('LEVERT', 'IKKE_NADD')`)
export class LeveringsutfallEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'leveringsutfall_pk' })
  referanse!: string;

  @Column('text')
  status!: 'LEVERT' | 'IKKE_NADD';

  @Column('text', { nullable: true })
  grunn!: string | null;

  @Column('text', { nullable: true })
  kanal!: string | null;

  @Column('timestamptz')
  mottatt!: Date;
}

import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a kommune has decided about tasks and what citizens see. One that has decided nothing has no row. */
@Entity('kommuneinnstillinger')
@Check(
  'kommuneinnstillinger_purring',
  'purring_standard >= 0 AND purring_minste >= 1 AND (purring_storste IS NULL OR purring_storste >= purring_minste)',
)
export class KommuneinnstillingerEntity {
  @PrimaryColumn('uuid', {
    name: 'fiks_org_id',
    primaryKeyConstraintName: 'kommuneinnstillinger_pk',
  })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'kommuneinnstillinger_kommune_fk' })
  fiksOrgId!: string;

  /** Lower case, punycode. */
  @Column('text', { name: 'tillatte_verter', array: true })
  tillatteVerter!: string[];

  @Column('integer', { name: 'purring_standard' })
  purringStandard!: number;

  @Column('integer', { name: 'purring_minste' })
  purringMinste!: number;

  @Column('integer', { name: 'purring_storste', nullable: true })
  purringStorste!: number | null;

  @Column('text', { nullable: true })
  avsendernavn!: string | null;

  @Column('text', { nullable: true })
  tilgjengelighetserklaering!: string | null;
}

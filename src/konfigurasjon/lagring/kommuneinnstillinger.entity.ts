import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a kommune has decided about tasks and what citizens see. One that has decided nothing has no row. */
@Entity('kommuneinnstillinger')
@Check(
  'kommuneinnstillinger_purring',
  'purring_standard >= 0 AND purring_minste >= 1 AND (purring_storste IS NULL OR purring_storste >= purring_minste)',
)
@Check(
  'kommuneinnstillinger_bevaring',
  'dager_etter_ferdig BETWEEN 30 AND 3650 AND dager_etter_frist BETWEEN 30 AND 3650',
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

  @Column('integer', { name: 'dager_etter_ferdig', default: 365 })
  dagerEtterFerdig!: number;

  @Column('integer', { name: 'dager_etter_frist', default: 365 })
  dagerEtterFrist!: number;

  @Column('text', { nullable: true })
  avsendernavn!: string | null;

  @Column('text', { nullable: true })
  tilgjengelighetserklaering!: string | null;
}

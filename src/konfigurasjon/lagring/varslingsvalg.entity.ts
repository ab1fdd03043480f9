import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Varseltekster } from '../domene/varseltekst.js';

/** What a kommune has decided about notices. One that has decided nothing has no row. */
@Entity('varslingsvalg')
@Check('varslingsvalg_maks_purringer', 'maks_purringer >= 0')
@Check('varslingsvalg_timer', 'fra_time >= 0 AND fra_time < til_time AND til_time <= 24')
export class VarslingsvalgEntity {
  @PrimaryColumn('uuid', { name: 'fiks_org_id', primaryKeyConstraintName: 'varslingsvalg_pk' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'varslingsvalg_kommune_fk' })
  fiksOrgId!: string;

  @Column('boolean')
  forstegangsvarsel!: boolean;

  @Column('integer', { name: 'maks_purringer' })
  maksPurringer!: number;

  /** Whole hours in Oslo, 0–24. */
  @Column('integer', { name: 'fra_time' })
  fraTime!: number;

  @Column('integer', { name: 'til_time' })
  tilTime!: number;

  @Column('boolean', { name: 'vis_tittel' })
  visTittel!: boolean;

  @Column('boolean', { name: 'varsle_reserverte' })
  varsleReserverte!: boolean;

  @Column('jsonb')
  tekster!: Varseltekster;
}

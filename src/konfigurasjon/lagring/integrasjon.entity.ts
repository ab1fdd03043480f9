import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A fagsystem's access to one kommune. */
@Entity('integrasjon')
@Index('integrasjon_kommune', ['fiksOrgId'])
export class IntegrasjonEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'integrasjon_pk' })
  id!: string;

  @Column('uuid', { name: 'fiks_org_id' })
  @ForeignKey('kommune', 'fiksOrgId', { name: 'integrasjon_kommune_fk' })
  fiksOrgId!: string;

  /** The authorised organisation: the consumer that the Maskinporten token must name. */
  @Column('text')
  orgnr!: string;

  @Column('uuid', { name: 'forelder_ressurs', nullable: true })
  forelderRessurs!: string | null;

  /** SHA-256 of 256 random bits, so a slow hash would add nothing. */
  @Column('bytea', { name: 'passord_hash' })
  passordHash!: Buffer;

  /** As the kommune calls it. */
  @Column('text', { default: '' })
  navn!: string;

  /** The password before this one, and how long it opens too; null where there is none. */
  @Column('bytea', { name: 'forrige_passord_hash', nullable: true })
  forrigePassordHash!: Buffer | null;

  @Column('timestamptz', { name: 'forrige_gjelder_til', nullable: true })
  forrigeGjelderTil!: Date | null;

  @Column('text', { array: true, default: () => `'{}'` })
  privilegier!: string[];

  @Column('timestamptz')
  opprettet!: Date;

  /** Since when it may do nothing for the time being; null while it may. */
  @Column('timestamptz', { nullable: true })
  suspendert!: Date | null;

  /** To the minute or so. */
  @Column('timestamptz', { name: 'sist_brukt', nullable: true })
  sistBrukt!: Date | null;

  /** When the access was taken away; null while it stands. */
  @Column('timestamptz', { nullable: true })
  trukket!: Date | null;
}

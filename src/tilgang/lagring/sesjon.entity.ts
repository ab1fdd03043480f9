import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person who is logged in to the portal. The browser holds the secret, never a token. */
@Entity('sesjon')
export class SesjonEntity {
  /** SHA-256 of the secret in the browser's cookie. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sesjon_pk' })
  nokkel!: Buffer;

  @Index('sesjon_person')
  @Column('bigint', { name: 'person_id' })
  @ForeignKey('person', 'id', { name: 'sesjon_person_fk' })
  personId!: string;

  /** ID-porten's own session, by which it tells us that the person logged out elsewhere. */
  @Index('sesjon_sid')
  @Column('text', { nullable: true })
  sid!: string | null;

  /** Encrypted: the ID token, which logging out must show, holds the person's number. */
  @Column('bytea', { name: 'id_token' })
  idToken!: Buffer;

  @Column('text', { name: 'nokkel_id' })
  nokkelId!: string;

  @Column('timestamptz', { name: 'sist_brukt' })
  sistBrukt!: Date;

  /** The end, whatever the person does. */
  @Index('sesjon_utloper')
  @Column('timestamptz')
  utloper!: Date;
}

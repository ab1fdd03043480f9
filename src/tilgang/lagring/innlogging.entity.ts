import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A login under way: what must match when ID-porten sends the person back. Used once. */
@Entity('innlogging')
export class InnloggingEntity {
  /** SHA-256 of the secret in the browser's cookie. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'innlogging_pk' })
  nokkel!: Buffer;

  @Column('text')
  state!: string;

  @Column('text')
  nonce!: string;

  @Column('text')
  kodeverifikator!: string;

  /** Where in the portal the person was going. */
  @Column('text')
  retur!: string;

  @Index('innlogging_utloper')
  @Column('timestamptz')
  utloper!: Date;
}

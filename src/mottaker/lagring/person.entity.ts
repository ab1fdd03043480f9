import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A person, known by number nowhere else: a keyed digest to look up, the number itself encrypted. */
@Entity('person')
@Unique('person_oppslag_unik', ['oppslag'])
export class PersonEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'person_pk',
  })
  id!: string;

  /** HMAC-SHA-256 of the number. */
  @Column('bytea')
  oppslag!: Buffer;

  /** AES-256-GCM: nonce, ciphertext, tag. */
  @Column('bytea')
  kryptert!: Buffer;

  /** Which key of PERSON_KRYPTERINGSNOKLER encrypted it. */
  @Column('text', { name: 'nokkel_id' })
  nokkelId!: string;
}

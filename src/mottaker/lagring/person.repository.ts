import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { KryptertPerson } from '../personkrypto.js';

export interface Lastperson extends KryptertPerson {
  readonly id: string;
}

@Injectable()
export class PersonRepository {
  /** The person's key, or nothing where nobody has mentioned that person before. */
  async finn(tx: Leser, oppslag: Buffer): Promise<string | undefined> {
    const [rad] = await tx.rader<{ id: string }>(FINN, [oppslag]);
    return rad?.id;
  }

  /** Adds those who are not known; sorted by look-up value, as whoever adds the same ones does. */
  async leggTilUkjente(tx: Transaksjon, personer: readonly KryptertPerson[]): Promise<void> {
    await tx.antall(LEGG_TIL_UKJENTE, [
      personer.map((p) => p.oppslag),
      personer.map((p) => p.kryptert),
      personer.map((p) => p.nokkelId),
    ]);
  }

  /** The person's key; the person is added where unknown, a rival doing the same is waited for. */
  async finnEllerLeggTil(tx: Transaksjon, person: KryptertPerson): Promise<string> {
    const [rad] = await tx.rader<{ id: string }>(FINN_ELLER_LEGG_TIL, [
      person.oppslag,
      person.kryptert,
      person.nokkelId,
    ]);
    if (!rad) throw new Error('Personen ble verken funnet eller lagt til');
    return rad.id;
  }

  /** How many each key has encrypted. */
  tellPerNokkel(tx: Leser): Promise<{ nokkelId: string; personer: number }[]> {
    return tx.rader<{ nokkelId: string; personer: number }>(TELL_PER_NOKKEL, []);
  }

  /** Those after that one whom another key has encrypted, locked; those that others hold are left out. */
  lasEldre(
    tx: Transaksjon,
    { etter, nokkelId, hoyst }: { etter: string; nokkelId: string; hoyst: number },
  ): Promise<Lastperson[]> {
    return tx.rader<Lastperson & Record<string, unknown>>(LAS_ELDRE, [etter, nokkelId, hoyst]);
  }

  async lagreKryptert(tx: Transaksjon, personer: readonly Lastperson[]): Promise<void> {
    await tx.antall(LAGRE_KRYPTERT, [
      personer.map((p) => p.id),
      personer.map((p) => p.kryptert),
      personer.map((p) => p.nokkelId),
    ]);
  }
}

const FINN: Setning = { name: 'person.finn', text: 'SELECT id FROM person WHERE oppslag = $1' };

const TELL_PER_NOKKEL: Setning = {
  name: 'person.tell-per-nokkel',
  text: `
    SELECT nokkel_id AS "nokkelId", count(*)::int AS personer
    FROM person GROUP BY nokkel_id ORDER BY nokkel_id`,
};

const LAS_ELDRE: Setning = {
  name: 'person.las-eldre',
  text: `
    SELECT id, oppslag, kryptert, nokkel_id AS "nokkelId" FROM person
    WHERE id > $1 AND nokkel_id <> $2
    ORDER BY id LIMIT $3
    FOR NO KEY UPDATE SKIP LOCKED`,
};

const LAGRE_KRYPTERT: Setning = {
  name: 'person.lagre-kryptert',
  text: `
    UPDATE person p SET kryptert = ny.kryptert, nokkel_id = ny.nokkel_id
    FROM unnest($1::bigint[], $2::bytea[], $3::text[]) AS ny (id, kryptert, nokkel_id)
    WHERE p.id = ny.id`,
};

const LEGG_TIL_UKJENTE: Setning = {
  name: 'person.legg-til-ukjente',
  text: `
    INSERT INTO person (oppslag, kryptert, nokkel_id)
    SELECT ny.oppslag, ny.kryptert, ny.nokkel_id
    FROM unnest($1::bytea[], $2::bytea[], $3::text[]) AS ny (oppslag, kryptert, nokkel_id)
    LEFT JOIN LATERAL (SELECT 1 AS fins FROM person p WHERE p.oppslag = ny.oppslag LIMIT 1) kjent
      ON true
    WHERE kjent.fins IS NULL
    ON CONFLICT (oppslag) DO NOTHING`,
};

const FINN_ELLER_LEGG_TIL: Setning = {
  name: 'person.finn-eller-legg-til',
  text: `
    INSERT INTO person (oppslag, kryptert, nokkel_id) VALUES ($1, $2, $3)
    ON CONFLICT (oppslag) DO UPDATE SET oppslag = excluded.oppslag
    RETURNING id`,
};

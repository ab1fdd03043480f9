import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { PlattformadministratorEntity } from './plattformadministrator.entity.js';

export interface Plattformrad {
  readonly navn: string;
  readonly lagtTil: Date;
  /** base64 */
  readonly kryptert: string;
  readonly nokkelId: string;
}

@Injectable()
export class PlattformadministratorRepository {
  /** Answers whether the person was new; one who is not stays as before. */
  async leggTil(tx: Transaksjon, ny: PlattformadministratorEntity): Promise<boolean> {
    return (await tx.antall(LEGG_TIL, [ny.personId, ny.navn, ny.lagtTil])) === 1;
  }

  /** Nobody else adds or removes one until the transaction is over. */
  async las(tx: Transaksjon): Promise<void> {
    await tx.antall(LAS, []);
  }

  /** @returns what the person was called; undefined for one who was none */
  async fjern(tx: Transaksjon, personId: string): Promise<string | undefined> {
    const [rad] = await tx.rader<{ navn: string }>(FJERN, [personId]);
    return rad?.navn;
  }

  /** What the person is called; undefined for one who is none. */
  async finnNavn(tx: Leser, personId: string): Promise<string | undefined> {
    const [rad] = await tx.rader<{ navn: string }>(FINN_NAVN, [personId]);
    return rad?.navn;
  }

  /** Those of the persons who are one. */
  async blant(tx: Leser, personIder: readonly string[]): Promise<string[]> {
    return (await tx.rader<{ id: string }>(BLANT, [personIder])).map(({ id }) => id);
  }

  /** In the order in which they came. */
  alle(tx: Leser): Promise<Plattformrad[]> {
    return tx.rader<Plattformrad & Record<string, unknown>>(ALLE, []);
  }
}

const LEGG_TIL: Setning = {
  name: 'plattformadministrator.legg-til',
  text: `
    INSERT INTO plattformadministrator (person_id, navn, lagt_til) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING`,
};

const LAS: Setning = {
  name: 'plattformadministrator.las',
  text: 'LOCK TABLE plattformadministrator IN SHARE ROW EXCLUSIVE MODE',
};

const FJERN: Setning = {
  name: 'plattformadministrator.fjern',
  text: 'DELETE FROM plattformadministrator WHERE person_id = $1 RETURNING navn',
};

const FINN_NAVN: Setning = {
  name: 'plattformadministrator.finn-navn',
  text: 'SELECT navn FROM plattformadministrator WHERE person_id = $1',
};

const BLANT: Setning = {
  name: 'plattformadministrator.blant',
  text: 'SELECT person_id AS id FROM plattformadministrator WHERE person_id = ANY ($1::bigint[])',
};

const ALLE: Setning = {
  name: 'plattformadministrator.alle',
  text: `
    SELECT a.navn, a.lagt_til AS "lagtTil",
      encode(p.kryptert, 'base64') AS kryptert, p.nokkel_id AS "nokkelId"
    FROM plattformadministrator a JOIN person p ON p.id = a.person_id
    ORDER BY a.lagt_til, a.person_id`,
};

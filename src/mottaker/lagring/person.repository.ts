import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { KryptertPerson } from '../personkrypto.js';

@Injectable()
export class PersonRepository {
  /** The person's key, or nothing where nobody has mentioned that person before. */
  async finn(tx: Transaksjon, oppslag: Buffer): Promise<string | undefined> {
    const [rad] = await tx.rader<{ id: string }>(FINN, [oppslag]);
    return rad?.id;
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
}

const FINN: Setning = { name: 'person.finn', text: 'SELECT id FROM person WHERE oppslag = $1' };

const FINN_ELLER_LEGG_TIL: Setning = {
  name: 'person.finn-eller-legg-til',
  text: `
    INSERT INTO person (oppslag, kryptert, nokkel_id) VALUES ($1, $2, $3)
    ON CONFLICT (oppslag) DO UPDATE SET oppslag = excluded.oppslag
    RETURNING id`,
};

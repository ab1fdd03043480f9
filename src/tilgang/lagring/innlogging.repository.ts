import { Injectable } from '@nestjs/common';
import type { Setning, Skriver, Transaksjon } from '../../felles/database/transaksjon.js';
import { ryddUtlopte } from './rydd.js';

export interface Innlogging {
  readonly state: string;
  readonly nonce: string;
  readonly kodeverifikator: string;
  readonly retur: string;
}

@Injectable()
export class InnloggingRepository {
  async leggTil(
    tx: Transaksjon,
    nokkel: Buffer,
    { state, nonce, kodeverifikator, retur, sekunder }: Innlogging & { readonly sekunder: number },
  ): Promise<void> {
    await tx.antall(RYDD, []);
    await tx.antall(LEGG_TIL, [nokkel, state, nonce, kodeverifikator, retur, sekunder]);
  }

  /** Takes it out: whoever comes a second time with the same cookie finds nothing. */
  async ta(tx: Skriver, nokkel: Buffer): Promise<Innlogging | undefined> {
    const [rad] = await tx.rader<Innlogging & Record<string, unknown>>(TA, [nokkel]);
    return rad;
  }
}

const LEGG_TIL: Setning = {
  name: 'innlogging.legg-til',
  text: `
    INSERT INTO innlogging (nokkel, state, nonce, kodeverifikator, retur, utloper)
    VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
};

const TA: Setning = {
  name: 'innlogging.ta',
  text: `
    DELETE FROM innlogging WHERE nokkel = $1 AND utloper > now()
    RETURNING state, nonce, kodeverifikator, retur`,
};

const RYDD = ryddUtlopte('innlogging');

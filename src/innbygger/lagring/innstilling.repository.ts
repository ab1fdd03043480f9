import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Sprak } from '../tekster/dato.js';

@Injectable()
export class InnstillingRepository {
  async hentSprak(tx: Leser, oppslag: Buffer): Promise<Sprak | undefined> {
    const [rad] = await tx.rader<{ sprak: Sprak }>(HENT, [oppslag]);
    return rad?.sprak;
  }

  async lagreSprak(tx: Transaksjon, personId: string, sprak: Sprak): Promise<void> {
    await tx.antall(LAGRE, [personId, sprak]);
  }
}

const HENT: Setning = {
  name: 'innstilling.hent',
  text: `
    SELECT i.sprak FROM innstilling i JOIN person p ON p.id = i.person_id WHERE p.oppslag = $1`,
};

const LAGRE: Setning = {
  name: 'innstilling.lagre',
  text: `
    INSERT INTO innstilling (person_id, sprak) VALUES ($1, $2)
    ON CONFLICT (person_id) DO UPDATE SET sprak = excluded.sprak`,
};

import { Injectable } from '@nestjs/common';
import { finnSide, type Side, type Sidevalg } from '../../felles/database/finn-side.js';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { EndringEntity } from './endring.entity.js';

export type Endringsrad = Omit<EndringEntity, 'fiksOrgId' | 'personId'>;

@Injectable()
export class EndringRepository {
  async leggTil(tx: Transaksjon, endring: Omit<EndringEntity, 'id'>): Promise<void> {
    const { fiksOrgId, tidspunkt, hvem, personId, type, gjelder, for: var_, etter } = endring;
    await tx.antall(LEGG_TIL, [
      ...[fiksOrgId, tidspunkt, hvem, personId, type, gjelder, var_, etter],
    ]);
  }

  /** The kommune's changes, the latest first. */
  finnSide(tx: Leser, fiksOrgId: string, valg: Sidevalg): Promise<Side<Endringsrad>> {
    return finnSide(tx, { tell: TELL, finn: FINN_SIDE, fiksOrgId }, valg);
  }
}

const LEGG_TIL: Setning = {
  name: 'endring.legg-til',
  text: `
    INSERT INTO endring (fiks_org_id, tidspunkt, hvem, person_id, type, gjelder, verdi_for, verdi_etter)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

const TELL: Setning = {
  name: 'endring.tell',
  text: 'SELECT count(*)::int AS totalt FROM endring WHERE fiks_org_id = $1',
};

const FINN_SIDE: Setning = {
  name: 'endring.finn-side',
  text: `
    SELECT id, tidspunkt, hvem, type, gjelder, verdi_for AS "for", verdi_etter AS etter
    FROM endring WHERE fiks_org_id = $1
    ORDER BY id DESC LIMIT $2 OFFSET $3`,
};

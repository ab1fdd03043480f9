import { Injectable } from '@nestjs/common';
import { finnSide, type Side, type Sidevalg } from '../../felles/database/finn-side.js';
import type { Leser, Setning, Skriver } from '../../felles/database/transaksjon.js';
import type { InnsynEntity } from './innsyn.entity.js';

export type Innsynsrad = Omit<InnsynEntity, 'fiksOrgId' | 'personId'>;

@Injectable()
export class InnsynRepository {
  async leggTil(
    tx: Skriver,
    { fiksOrgId, tidspunkt, hvem, personId, oppgaveId }: Omit<InnsynEntity, 'id'>,
  ): Promise<void> {
    await tx.antall(LEGG_TIL, [fiksOrgId, tidspunkt, hvem, personId, oppgaveId]);
  }

  /** Who has looked at the kommune's tasks, the latest first. */
  finnSide(tx: Leser, fiksOrgId: string, valg: Sidevalg): Promise<Side<Innsynsrad>> {
    return finnSide(tx, { tell: TELL, finn: FINN_SIDE, fiksOrgId }, valg);
  }
}

const LEGG_TIL: Setning = {
  name: 'innsyn.legg-til',
  text: `
    INSERT INTO innsyn (fiks_org_id, tidspunkt, hvem, person_id, oppgave_id)
    VALUES ($1, $2, $3, $4, $5)`,
};

const TELL: Setning = {
  name: 'innsyn.tell',
  text: 'SELECT count(*)::int AS totalt FROM innsyn WHERE fiks_org_id = $1',
};

const FINN_SIDE: Setning = {
  name: 'innsyn.finn-side',
  text: `
    SELECT id, tidspunkt, hvem, oppgave_id AS "oppgaveId"
    FROM innsyn WHERE fiks_org_id = $1
    ORDER BY id DESC LIMIT $2 OFFSET $3`,
};

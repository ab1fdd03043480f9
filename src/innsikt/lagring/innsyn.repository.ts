import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver } from '../../felles/database/transaksjon.js';
import type { InnsynEntity } from './innsyn.entity.js';

export type Innsynsrad = Omit<InnsynEntity, 'fiksOrgId' | 'personId'>;

export interface Innsynsside {
  readonly totalt: number;
  readonly rader: readonly Innsynsrad[];
}

@Injectable()
export class InnsynRepository {
  async leggTil(
    tx: Skriver,
    { fiksOrgId, tidspunkt, hvem, personId, oppgaveId }: Omit<InnsynEntity, 'id'>,
  ): Promise<void> {
    await tx.antall(LEGG_TIL, [fiksOrgId, tidspunkt, hvem, personId, oppgaveId]);
  }

  /** Who has looked at the kommune's tasks, the latest first. */
  async finnSide(
    tx: Leser,
    fiksOrgId: string,
    { side, sideStorrelse }: { readonly side: number; readonly sideStorrelse: number },
  ): Promise<Innsynsside> {
    const [tall] = await tx.rader<{ totalt: number }>(TELL, [fiksOrgId]);
    const rader = await tx.rader<Innsynsrad & Record<string, unknown>>(FINN_SIDE, [
      ...[fiksOrgId, sideStorrelse, side * sideStorrelse],
    ]);
    return { totalt: tall?.totalt ?? 0, rader };
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

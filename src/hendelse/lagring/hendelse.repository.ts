import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Hendelse } from '../hendelse.js';

/** Of a task, whom its events no longer tell of. */
export interface Glemte {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly personIder: readonly string[];
}

@Injectable()
export class HendelseRepository {
  async leggTil(tx: Transaksjon, hendelser: readonly Hendelse[]): Promise<void> {
    await tx.antall(LEGG_TIL, [
      hendelser.map((h) => h.fiksOrgId),
      hendelser.map((h) => h.oppgaveId),
      hendelser.map((h) => h.type),
      hendelser.map((h) => h.personId ?? null),
      hendelser.map((h) => h.integrasjonId ?? null),
      hendelser.map((h) => h.tidspunkt),
    ]);
  }

  async glemPersoner(tx: Transaksjon, { fiksOrgId, oppgaveId, personIder }: Glemte): Promise<void> {
    await tx.antall(GLEM_PERSONER, [fiksOrgId, oppgaveId, personIder]);
  }
}

const LEGG_TIL: Setning = {
  name: 'hendelse.legg-til',
  text: `
    INSERT INTO hendelse (fiks_org_id, oppgave_id, type, person_id, integrasjon_id, tidspunkt)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::uuid[], $6::timestamptz[])`,
};

const GLEM_PERSONER: Setning = {
  name: 'hendelse.glem-personer',
  text: `
    UPDATE hendelse SET person_id = NULL
    WHERE fiks_org_id = $1 AND oppgave_id = $2 AND person_id = ANY ($3::bigint[])`,
};

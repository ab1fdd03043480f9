import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { KryptertPerson } from '../personkrypto.js';

export type Mottakerstatus = 'NY' | 'FULLFORT';

/** Which task, in the order of the tables' keys. */
export interface Oppgavenokkel {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}

/** Of a new task, what its recipients' lists are sorted and counted by (ADR 10). */
export interface Listegrunnlag {
  readonly frist: string | null;
  readonly opprettet: Date;
  readonly kanGjoresAvAndre: boolean;
}

export interface NyMottaker extends KryptertPerson {
  readonly plass: number;
}

export interface Mottakerrad {
  readonly personId: string;
  readonly status: Mottakerstatus;
  readonly fullfort: Date | null;
}

@Injectable()
export class MottakerRepository {
  /**
   * Adds recipients, and the persons that were not known. Answers how many it added: a person that
   * another transaction was adding at that moment is not visible to this statement and is left out. One that another
   * is deleting (`Mottakersletting`) is waited for, and added anew: who is locked here stays.
   */
  leggTil(
    tx: Transaksjon,
    oppgave: Oppgavenokkel & Listegrunnlag,
    nye: readonly NyMottaker[],
  ): Promise<number> {
    return tx.antall(LEGG_TIL, [
      oppgave.fiksOrgId,
      oppgave.oppgaveId,
      nye.map((n) => n.oppslag),
      nye.map((n) => n.kryptert),
      nye.map((n) => n.nokkelId),
      nye.map((n) => n.plass),
      oppgave.frist,
      oppgave.opprettet,
      oppgave.kanGjoresAvAndre,
    ]);
  }

  /** The recipient's row as it is now; the caller holds the task's lock. */
  async hent(
    tx: Transaksjon,
    oppgave: Oppgavenokkel,
    oppslag: Buffer,
  ): Promise<Mottakerrad | undefined> {
    const [rad] = await tx.rader<{
      person_id: string;
      status: Mottakerstatus;
      fullfort: Date | null;
    }>(HENT, [oppgave.fiksOrgId, oppgave.oppgaveId, oppslag]);
    return rad && { personId: rad.person_id, status: rad.status, fullfort: rad.fullfort };
  }

  async settStatus(
    tx: Transaksjon,
    oppgave: Oppgavenokkel,
    { personId, status, fullfort }: Mottakerrad,
  ): Promise<void> {
    await tx.antall(SETT_STATUS, [
      oppgave.fiksOrgId,
      oppgave.oppgaveId,
      personId,
      status,
      fullfort,
    ]);
  }
}

const LEGG_TIL: Setning = {
  name: 'mottaker.legg-til',
  text: `
    WITH inn AS (
      SELECT ny.*, kjent.id
      FROM unnest($3::bytea[], $4::bytea[], $5::text[], $6::int[])
        AS ny (oppslag, kryptert, nokkel_id, plass)
      LEFT JOIN LATERAL (
        SELECT id FROM person p WHERE p.oppslag = ny.oppslag LIMIT 1 FOR KEY SHARE
      ) kjent ON true
    ), nye AS (
      INSERT INTO person (oppslag, kryptert, nokkel_id)
      SELECT oppslag, kryptert, nokkel_id FROM inn WHERE id IS NULL
      ON CONFLICT (oppslag) DO NOTHING
      RETURNING id, oppslag
    )
    INSERT INTO mottaker (
      fiks_org_id, oppgave_id, person_id, plass, status, frist, opprettet, kan_gjores_av_andre
    )
    SELECT $1, $2, coalesce(inn.id, nye.id), inn.plass, 'NY', $7, $8, $9
    FROM inn LEFT JOIN nye ON inn.id IS NULL AND nye.oppslag = inn.oppslag
    WHERE coalesce(inn.id, nye.id) IS NOT NULL
    ON CONFLICT DO NOTHING`,
};

const HENT: Setning = {
  name: 'mottaker.hent',
  text: `
    SELECT m.person_id, m.status, m.fullfort
    FROM person p
    JOIN mottaker m ON m.fiks_org_id = $1 AND m.oppgave_id = $2 AND m.person_id = p.id
    WHERE p.oppslag = $3`,
};

const SETT_STATUS: Setning = {
  name: 'mottaker.sett-status',
  text: `
    UPDATE mottaker SET status = $4, fullfort = $5
    WHERE fiks_org_id = $1 AND oppgave_id = $2 AND person_id = $3`,
};

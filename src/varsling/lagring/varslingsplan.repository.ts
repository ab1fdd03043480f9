import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Planlagt, Varseltype } from '../domene/varsel.js';
import { erStanset } from './stanset.js';

interface Oppgavenokkel {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}

export interface NyPlan extends Oppgavenokkel {
  readonly intervallDager: number;
  readonly startet: Date;
  readonly neste: Planlagt;
}

/** A plan whose next notice is due, locked, with what the next one after it depends on. */
export interface ForfaltPlan extends Oppgavenokkel {
  readonly neste: Date;
  readonly type: Varseltype;
  readonly nr: number;
  /** As text: a bigint. Recipients up to this one have got this notice already. */
  readonly etterPerson: string;
  readonly antallMottakere: number;
  readonly opprettet: Date;
  readonly frist: string | null;
  readonly purringIntervallDager: number;
}

/** Where a plan stands after a round: some recipients further, or at its next notice, or at its end. */
export interface Planstand extends Oppgavenokkel {
  readonly neste: Planlagt | undefined;
  readonly etterPerson: string;
}

@Injectable()
export class VarslingsplanRepository {
  async start(tx: Transaksjon, ny: NyPlan): Promise<void> {
    const { fiksOrgId, oppgaveId, intervallDager, startet, neste } = ny;
    await tx.antall(START, [
      ...[fiksOrgId, oppgaveId, intervallDager, startet],
      ...[neste.tid, neste.type, neste.nr],
    ]);
  }

  async stopp(tx: Transaksjon, oppgave: Oppgavenokkel, tidspunkt: Date): Promise<void> {
    await tx.antall(STOPP, [oppgave.fiksOrgId, oppgave.oppgaveId, tidspunkt]);
  }

  /**
   * Plans that are due, the oldest first; those that another process holds are its own business. Those of a kommune
   * that is stopped stay as they are, and are late when it is not any more.
   */
  finnForfalte(tx: Transaksjon, na: Date, antall: number): Promise<ForfaltPlan[]> {
    return tx.rader<ForfaltPlan & Record<string, unknown>>(FINN_FORFALTE, [na, antall]);
  }

  async lagreStand(tx: Transaksjon, stander: readonly Planstand[]): Promise<void> {
    await tx.antall(LAGRE_STAND, [
      stander.map((s) => s.fiksOrgId),
      stander.map((s) => s.oppgaveId),
      stander.map((s) => s.neste?.tid ?? null),
      stander.map((s) => s.neste?.type ?? null),
      stander.map((s) => s.neste?.nr ?? null),
      stander.map((s) => s.etterPerson),
    ]);
  }

  /**
   * When something falls due next after that moment, be it a plan or a message; undefined when nothing ever does. What
   * is stopped waits for something else than the time.
   */
  async finnNesteForfall(tx: Leser, etter: Date): Promise<Date | undefined> {
    const [rad] = await tx.rader<{ neste: Date | null }>(FINN_NESTE_FORFALL, [etter]);
    return rad?.neste ?? undefined;
  }
}

const START: Setning = {
  name: 'varslingsplan.start',
  text: `
    INSERT INTO varslingsplan (
      fiks_org_id, oppgave_id, intervall_dager, startet, neste, neste_type, neste_nr
    ) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

const STOPP: Setning = {
  name: 'varslingsplan.stopp',
  text: `
    UPDATE varslingsplan SET stoppet = $3, neste = NULL
    WHERE fiks_org_id = $1 AND oppgave_id = $2 AND stoppet IS NULL`,
};

const FINN_FORFALTE: Setning = {
  name: 'varslingsplan.finn-forfalte',
  text: `
    WITH kommuner AS MATERIALIZED (
      SELECT k.fiks_org_id
      FROM kommune k
      CROSS JOIN LATERAL (
        SELECT neste FROM varslingsplan
        WHERE fiks_org_id = k.fiks_org_id AND neste <= $1
        ORDER BY neste LIMIT 1
      ) forst
      WHERE NOT ${erStanset('k.fiks_org_id')}
      ORDER BY forst.neste
    ), forfalte AS (
      SELECT p.*
      FROM kommuner k
      CROSS JOIN LATERAL (
        SELECT fiks_org_id, oppgave_id, neste, neste_type, neste_nr, etter_person
        FROM varslingsplan
        WHERE fiks_org_id = k.fiks_org_id AND neste <= $1
        ORDER BY neste
        LIMIT $2
        FOR NO KEY UPDATE SKIP LOCKED
      ) p
      LIMIT $2
    )
    SELECT p.fiks_org_id AS "fiksOrgId", p.oppgave_id AS "oppgaveId", p.neste, p.neste_type AS type,
      p.neste_nr AS nr, p.etter_person AS "etterPerson", o.antall_mottakere AS "antallMottakere",
      o.opprettet, o.frist, o.purring_intervall_dager AS "purringIntervallDager"
    FROM forfalte p
    JOIN oppgave o ON o.fiks_org_id = p.fiks_org_id AND o.id = p.oppgave_id
    ORDER BY p.neste`,
};

const LAGRE_STAND: Setning = {
  name: 'varslingsplan.lagre-stand',
  text: `
    UPDATE varslingsplan p
    SET neste = s.neste, neste_type = s.type, neste_nr = s.nr, etter_person = s.etter_person
    FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::int[], $6::bigint[])
      AS s (fiks_org_id, oppgave_id, neste, type, nr, etter_person)
    WHERE p.fiks_org_id = s.fiks_org_id AND p.oppgave_id = s.oppgave_id`,
};

const FINN_NESTE_FORFALL: Setning = {
  name: 'varslingsplan.finn-neste-forfall',
  text: `
    SELECT min(least(
      (SELECT neste FROM varslingsplan
        WHERE fiks_org_id = k.fiks_org_id AND neste > $1 ORDER BY neste LIMIT 1),
      (SELECT neste_forsok FROM melding
        WHERE fiks_org_id = k.fiks_org_id AND status = 'VENTER' AND neste_forsok > $1
        ORDER BY neste_forsok LIMIT 1)
    )) AS neste
    FROM kommune k
    WHERE NOT ${erStanset('k.fiks_org_id')}`,
};

import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Varseltype } from '../domene/varsel.js';

/** A notice that a task's recipients are to have now, or as many of them as fit in a round. */
export interface Utlysning {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly etterPerson: string;
  readonly tid: Date;
  readonly type: Varseltype;
  readonly nr: number;
}

/** How far a round came: the last recipient that got it, and how many did. */
export interface Utlyst {
  readonly oppgaveId: string;
  readonly sistePerson: string;
  readonly antall: number;
}

interface Runde {
  /** Recipients of each task. */
  readonly hoyst: number;
  readonly na: Date;
}

@Injectable()
export class VarselRepository {
  /**
   * Gives each recipient who is not done the notice, and a place in the message that the person gets from that
   * kommune at that hour.
   */
  lysUt(tx: Transaksjon, utlysninger: readonly Utlysning[], runde: Runde): Promise<Utlyst[]> {
    return this.kjor(tx, LYS_UT, [utlysninger, runde]);
  }

  /** Puts each recipient who is not done on the list of the unreached: there is no hour to send at before the deadline. */
  noterUnadde(tx: Transaksjon, utlysninger: readonly Utlysning[], runde: Runde): Promise<Utlyst[]> {
    return this.kjor(tx, NOTER_UNADDE, [utlysninger, runde]);
  }

  private async kjor(
    tx: Transaksjon,
    setning: Setning,
    [utlysninger, { hoyst, na }]: readonly [readonly Utlysning[], Runde],
  ): Promise<Utlyst[]> {
    if (utlysninger.length === 0) return [];
    return tx.rader<Utlyst & Record<string, unknown>>(setning, [
      utlysninger.map((u) => u.fiksOrgId),
      utlysninger.map((u) => u.oppgaveId),
      utlysninger.map((u) => u.etterPerson),
      utlysninger.map((u) => u.tid),
      utlysninger.map((u) => u.type),
      utlysninger.map((u) => u.nr),
      hoyst,
      na,
    ]);
  }
}

const NYE = `
  SELECT u.fiks_org_id, m.person_id, u.tid, u.oppgave_id, u.nr, u.type
  FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[], $6::int[])
    AS u (fiks_org_id, oppgave_id, etter_person, tid, type, nr)
  CROSS JOIN LATERAL (
    SELECT person_id FROM mottaker
    WHERE fiks_org_id = u.fiks_org_id AND oppgave_id = u.oppgave_id
      AND person_id > u.etter_person AND status = 'NY' AND NOT trukket
    ORDER BY person_id LIMIT $7
  ) m`;

const UTLYST = `
  SELECT oppgave_id AS "oppgaveId", max(person_id) AS "sistePerson", count(*)::int AS antall
  FROM nye GROUP BY oppgave_id`;

/**
 * Persons are taken in the order of their keys, everywhere: two rounds that meet at the same messages would
 * else lock each other. A message that is sent already is opened again, as another one.
 */
const LYS_UT: Setning = {
  name: 'varsel.lys-ut',
  text: `
    WITH nye AS MATERIALIZED (${NYE}), meldinger AS (
      INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
      SELECT fiks_org_id, person_id, tid, gen_random_uuid(), 'VENTER', tid
      FROM (SELECT DISTINCT fiks_org_id, person_id, tid FROM nye) en
      ORDER BY fiks_org_id, person_id, tid
      ON CONFLICT (fiks_org_id, person_id, tid) DO UPDATE
        SET status = 'VENTER', id = excluded.id, forsok = 0, overtatt = 0, tatt_til = NULL
        WHERE melding.status <> 'VENTER'
    ), varsler AS (
      INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
      SELECT fiks_org_id, person_id, tid, oppgave_id, nr, type, 'VENTER', $8 FROM nye
      ON CONFLICT DO NOTHING
    )
    ${UTLYST}`,
};

/**
 * After `LYS_UT`, never before: the list of the unreached is locked last, as when a message is finished, and those of
 * several kommuner in the same order everywhere.
 */
const NOTER_UNADDE: Setning = {
  name: 'varsel.noter-unadde',
  text: `
    WITH nye AS MATERIALIZED (${NYE}), varsler AS (
      INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, grunn, endret)
      SELECT fiks_org_id, person_id, tid, oppgave_id, nr, type, 'IKKE_NADD', 'INGEN_SENDETID', $8
      FROM nye
      ORDER BY fiks_org_id, person_id
      ON CONFLICT DO NOTHING
    )
    ${UTLYST}`,
};

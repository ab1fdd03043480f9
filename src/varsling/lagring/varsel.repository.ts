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

@Injectable()
export class VarselRepository {
  /**
   * Gives each recipient who is not done the notice, and a place in the message that the person gets from that
   * kommune at that hour.
   */
  lysUt(
    tx: Transaksjon,
    utlysninger: readonly Utlysning[],
    { hoyst, na }: { readonly hoyst: number; readonly na: Date },
  ): Promise<Utlyst[]> {
    return tx.rader<Utlyst & Record<string, unknown>>(LYS_UT, [
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

/**
 * Persons are taken in the order of their keys, everywhere: two rounds that meet at the same messages would
 * else lock each other. A message that is sent already is opened again, as another one.
 */
const LYS_UT: Setning = {
  name: 'varsel.lys-ut',
  text: `
    WITH nye AS MATERIALIZED (
      SELECT u.fiks_org_id, m.person_id, u.tid, u.oppgave_id, u.nr, u.type
      FROM unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::text[], $6::int[])
        AS u (fiks_org_id, oppgave_id, etter_person, tid, type, nr)
      CROSS JOIN LATERAL (
        SELECT person_id FROM mottaker
        WHERE fiks_org_id = u.fiks_org_id AND oppgave_id = u.oppgave_id
          AND person_id > u.etter_person AND status = 'NY' AND NOT trukket
        ORDER BY person_id LIMIT $7
      ) m
    ), meldinger AS (
      INSERT INTO melding (fiks_org_id, person_id, tid, id, status, neste_forsok)
      SELECT fiks_org_id, person_id, tid, gen_random_uuid(), 'VENTER', tid
      FROM (SELECT DISTINCT fiks_org_id, person_id, tid FROM nye) en
      ORDER BY fiks_org_id, person_id, tid
      ON CONFLICT (fiks_org_id, person_id, tid) DO UPDATE
        SET status = 'VENTER', id = excluded.id, forsok = 0, tatt_til = NULL
        WHERE melding.status <> 'VENTER'
    ), varsler AS (
      INSERT INTO varsel (fiks_org_id, person_id, tid, oppgave_id, nr, type, status, endret)
      SELECT fiks_org_id, person_id, tid, oppgave_id, nr, type, 'VENTER', $8 FROM nye
      ON CONFLICT DO NOTHING
    )
    SELECT oppgave_id AS "oppgaveId", max(person_id) AS "sistePerson", count(*)::int AS antall
    FROM nye GROUP BY oppgave_id`,
};

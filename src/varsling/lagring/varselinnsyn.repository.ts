import { Injectable } from '@nestjs/common';
import type { Leser, Setning } from '../../felles/database/transaksjon.js';
import type { Varselgrunnlag, Varseltype } from '../domene/varsel.js';
import { ikkeUnderSletting } from '../../oppgave/under-sletting.js';
import type { Grunn, Kanal } from '../kanaler/varselkanal.js';

export type Varselstatus = 'VENTER' | 'SENDT' | 'LEVERT' | 'IKKE_NADD' | 'BORTFALT';

/** Type, hour, status, channel, when it was sent and why it was not; times as PostgreSQL writes them in JSON. */
export type Varseltuppel = readonly [
  type: Varseltype,
  planlagt: string,
  status: Varselstatus,
  kanal: Kanal | null,
  sendt: string | null,
  grunn: Grunn | null,
];

interface Kryptert {
  /** base64 */
  readonly kryptert: string;
  readonly nokkelId: string;
}

export interface Mottakerrad extends Kryptert {
  readonly status: 'NY' | 'FULLFORT';
  readonly apnet: Date | null;
  readonly fullfort: Date | null;
  /** What has been given out. */
  readonly varsler: readonly Varseltuppel[];
  /** Whether the task's next turn is this recipient's too. */
  readonly harTur: boolean;
}

/** The task's next turn, and what its notices depend on; none when the task is done or its deadline is past. */
interface Oppgavetur extends Varselgrunnlag {
  readonly neste: Date | null;
  readonly type: Varseltype;
  readonly nr: number;
}

export interface Varselside extends Oppgavetur {
  readonly totalt: number;
  readonly rader: readonly Mottakerrad[];
}

export interface Unaddrad extends Kryptert {
  readonly oppgaveId: string;
  readonly type: Varseltype;
  readonly planlagt: Date;
  readonly kanal: Kanal | null;
  readonly grunn: Grunn;
  /** ISO 8601 with microseconds, as is the moment right after it. */
  readonly tidspunkt: string;
  readonly etter: string;
}

export interface Sporring {
  readonly side: number;
  readonly sideStorrelse: number;
  readonly iDag: string;
}

/** The task on each row; a page beyond the last recipient has it alone. */
type Siderad = Omit<Varselside, 'rader'> & (Mottakerrad | { readonly kryptert: null });

/** What is seen of notices from outside: read across the rooms below. */
@Injectable()
export class VarselinnsynRepository {
  /** A page of the task's recipients; undefined where the kommune has no such task. */
  async finnSide(
    tx: Leser,
    [fiksOrgId, oppgaveId]: readonly [fiksOrgId: string, oppgaveId: string],
    { side, sideStorrelse, iDag }: Sporring,
  ): Promise<Varselside | undefined> {
    const rader = await tx.rader<Siderad>(FINN_SIDE, [
      ...[fiksOrgId, oppgaveId],
      ...[sideStorrelse, side * sideStorrelse, iDag],
    ]);
    const [forste] = rader;
    return forste && { ...forste, rader: rader.filter((rad) => rad.kryptert !== null) };
  }

  /** The kommune's unreached from that moment on, the first first. @param siden with microseconds */
  finnUnadde(
    tx: Leser,
    fiksOrgId: string,
    { siden, hoyst }: { readonly siden: string; readonly hoyst: number },
  ): Promise<Unaddrad[]> {
    return tx.rader<Unaddrad & Record<string, unknown>>(FINN_UNADDE, [fiksOrgId, siden, hoyst]);
  }
}

/**
 * Which recipients are on the page is settled in the index alone, however far out it is. Who has passed
 * `etter_person` has a row of the next notice already.
 */
const FINN_SIDE: Setning = {
  name: 'varselinnsyn.finn-side',
  text: `
    WITH siden AS MATERIALIZED (
      SELECT person_id FROM mottaker WHERE fiks_org_id = $1 AND oppgave_id = $2
      ORDER BY person_id LIMIT $3 OFFSET $4
    )
    SELECT o.antall_mottakere AS totalt, o.opprettet, o.frist,
      o.purring_intervall_dager AS "purringIntervallDager", plan.neste, plan.neste_type AS type,
      plan.neste_nr AS nr, encode(p.kryptert, 'base64') AS kryptert, p.nokkel_id AS "nokkelId", v.varsler,
      m.status, m.apnet, m.fullfort,
      plan.etter_person < s.person_id AND m.status = 'NY' AND NOT m.trukket AS "harTur"
    FROM oppgave o
    LEFT JOIN varslingsplan plan ON plan.fiks_org_id = o.fiks_org_id AND plan.oppgave_id = o.id
      AND o.status = 'AKTIV' AND (o.frist IS NULL OR o.frist >= $5)
    LEFT JOIN siden s ON true
    LEFT JOIN mottaker m ON m.fiks_org_id = $1 AND m.oppgave_id = $2 AND m.person_id = s.person_id
    LEFT JOIN person p ON p.id = s.person_id
    LEFT JOIN LATERAL (
      SELECT coalesce(json_agg(json_build_array(type, tid, status, kanal, sendt, grunn) ORDER BY tid), '[]')
        AS varsler
      FROM varsel
      WHERE fiks_org_id = $1 AND oppgave_id = $2 AND person_id = s.person_id
    ) v ON true
    WHERE o.fiks_org_id = $1 AND o.id = $2 AND o.slettes IS NULL
    ORDER BY s.person_id`,
};

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

const FINN_UNADDE: Setning = {
  name: 'varselinnsyn.finn-unadde',
  text: `
    SELECT v.oppgave_id AS "oppgaveId", encode(p.kryptert, 'base64') AS kryptert,
      p.nokkel_id AS "nokkelId", v.type, v.tid AS planlagt, v.kanal, v.grunn,
      to_char(v.unadd AT TIME ZONE 'UTC', ${ISO}) AS tidspunkt,
      to_char((v.unadd + interval '1 microsecond') AT TIME ZONE 'UTC', ${ISO}) AS etter
    FROM varsel v
    JOIN person p ON p.id = v.person_id
    WHERE v.fiks_org_id = $1 AND v.status = 'IKKE_NADD' AND v.unadd >= $2::timestamptz
      AND ${ikkeUnderSletting('v.oppgave_id')}
    ORDER BY v.unadd
    LIMIT $3`,
};

import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver } from '../../felles/database/transaksjon.js';
import { ikkeUnderSletting } from '../../oppgave/under-sletting.js';
import type { Sprak } from '../tekster/dato.js';

/** A task as one of its recipients sees it. */
export interface Innbyggerrad {
  readonly id: string;
  readonly fiksOrgId: string;
  readonly tittel: string;
  readonly beskrivelse: string;
  readonly handling: string;
  readonly url: string;
  readonly frist: string | null;
  readonly sprak: Sprak;
  readonly opprettet: Date;
  /** When the own part was done, else when the whole was. */
  readonly gjort: Date | null;
  readonly egen: 'NY' | 'FULLFORT';
  readonly helheten: boolean;
  readonly apnet: boolean;
  readonly kanBekreftes: boolean;
  readonly antallMottakere: number;
  readonly antallFullfort: number;
  readonly utfortKriterie: 'ANY' | 'ALL';
  readonly kommunenr: string;
  readonly kommunenavn: string;
  readonly tilgjengelighetserklaering: string | null;
}

export interface Utvalg {
  /** Both, where it is neither one. */
  readonly gjorte: boolean | undefined;
  readonly side: number;
  readonly sideStorrelse: number;
}

/** A page beyond the last: only the count is there. */
interface Tom {
  readonly id: null;
}

export interface Side {
  readonly rader: readonly Innbyggerrad[];
  readonly totalt: number;
}

export interface Oppgavetall {
  readonly aGjore: number;
  readonly nye: number;
  readonly gjort: number;
}

/**
 * Reads across the rooms below: what a person waits for is one statement.
 * `oppslag` is the person's look-up value; somebody whom no kommune has mentioned has no tasks.
 */
@Injectable()
export class InnbyggeroppgaveRepository {
  async finnSide(tx: Leser, oppslag: Buffer, utvalg: Utvalg): Promise<Side> {
    const { gjorte, side, sideStorrelse } = utvalg;
    const rader = await tx.rader<(Innbyggerrad | Tom) & { totalt: string }>(FINN_SIDE, [
      oppslag,
      gjorte ?? null,
      sideStorrelse,
      side * sideStorrelse,
    ]);
    return {
      rader: rader.filter((rad): rad is Innbyggerrad & { totalt: string } => rad.id !== null),
      totalt: Number(rader[0]?.totalt ?? 0),
    };
  }

  async finn(tx: Leser, oppslag: Buffer, oppgaveId: string): Promise<Innbyggerrad | undefined> {
    const [rad] = await tx.rader<Innbyggerrad & Record<string, unknown>>(FINN, [
      oppslag,
      oppgaveId,
    ]);
    return rad;
  }

  async tell(tx: Leser, oppslag: Buffer): Promise<Oppgavetall> {
    const [tall] = await tx.rader<Oppgavetall & Record<string, unknown>>(TELL, [oppslag]);
    return tall ?? { aGjore: 0, nye: 0, gjort: 0 };
  }

  /** Answers whether the person has that task; only the first time is kept. */
  async markerApnet(
    tx: Skriver,
    oppslag: Buffer,
    { oppgaveId, na }: { readonly oppgaveId: string; readonly na: Date },
  ): Promise<boolean> {
    return (await tx.antall(MARKER_APNET, [oppslag, oppgaveId, na])) > 0;
  }
}

/**
 * The person's own tasks, read from one index and nothing else (ADR 10); what the kommune took back is gone.
 * Only where somebody else may have done it, the task itself is asked; once a row, so what reads this keeps it
 * whole (MATERIALIZED, OFFSET 0). $1 is the person's look-up value.
 */
const MINE = `
  SELECT m.fiks_org_id, m.oppgave_id, m.person_id, m.frist, m.opprettet, m.apnet,
    CASE WHEN m.status = 'NY' AND m.kan_gjores_av_andre
      THEN (SELECT o.fullfort FROM oppgave o WHERE o.fiks_org_id = m.fiks_org_id AND o.id = m.oppgave_id)
      ELSE m.fullfort END AS gjort
  FROM mottaker m
  WHERE m.person_id = (SELECT id FROM person WHERE oppslag = $1) AND NOT m.trukket
    AND ${ikkeUnderSletting('m.oppgave_id')}`;

const KOLONNER = `
  o.id, o.fiks_org_id AS "fiksOrgId", o.tittel, o.beskrivelse, o.handling, o.url, o.frist, o.sprak,
  o.opprettet, coalesce(m.fullfort, o.fullfort) AS gjort, m.status AS egen,
  o.status = 'FULLFORT' AS helheten, m.apnet IS NOT NULL AS apnet,
  o.kan_bekreftes_av_innbygger AS "kanBekreftes", o.antall_mottakere AS "antallMottakere",
  o.antall_fullfort AS "antallFullfort", o.utfort_kriterie AS "utfortKriterie"`;

const FRA_KOMMUNEN = `k.kommunenr, k.navn AS kommunenavn, v.tilgjengelighetserklaering`;

/**
 * What needs doing first comes first: open ones by deadline (none is last), then done ones, newest first.
 * The id settles ties, so that pages never overlap.
 */
const REKKEFOLGE = `
  ORDER BY gjort IS NOT NULL, CASE WHEN gjort IS NULL THEN frist END NULLS LAST,
    gjort DESC NULLS LAST, opprettet DESC, id`;

/** The texts are read for one page only. The count comes also with a page that is empty. */
const FINN_SIDE: Setning = {
  name: 'innbygger.finn-side',
  text: `
    WITH mine AS MATERIALIZED (${MINE}), valgte AS (
      SELECT *, oppgave_id AS id FROM mine WHERE $2::boolean IS NULL OR (gjort IS NOT NULL) = $2
    ), siden AS (
      SELECT * FROM valgte ${REKKEFOLGE} LIMIT $3 OFFSET $4
    ), innhold AS (
      SELECT ${KOLONNER}, ${FRA_KOMMUNEN}
      FROM siden s
      JOIN oppgave o ON o.fiks_org_id = s.fiks_org_id AND o.id = s.id
      JOIN mottaker m ON m.fiks_org_id = s.fiks_org_id AND m.oppgave_id = s.id
        AND m.person_id = s.person_id
      JOIN kommune k ON k.fiks_org_id = s.fiks_org_id
      LEFT JOIN kommuneinnstillinger v ON v.fiks_org_id = s.fiks_org_id
    )
    SELECT antall.totalt, innhold.*
    FROM (SELECT count(*) AS totalt FROM valgte) antall LEFT JOIN innhold ON true
    ${REKKEFOLGE}`,
};

const FINN: Setning = {
  name: 'innbygger.finn',
  text: `
    SELECT ${KOLONNER}, ${FRA_KOMMUNEN}
    FROM mottaker m
    JOIN oppgave o ON o.fiks_org_id = m.fiks_org_id AND o.id = m.oppgave_id
    JOIN kommune k ON k.fiks_org_id = o.fiks_org_id
    LEFT JOIN kommuneinnstillinger v ON v.fiks_org_id = o.fiks_org_id
    WHERE m.person_id = (SELECT id FROM person WHERE oppslag = $1) AND m.oppgave_id = $2
      AND NOT m.trukket AND o.slettes IS NULL`,
};

const TELL: Setning = {
  name: 'innbygger.tell',
  text: `
    SELECT count(*) FILTER (WHERE gjort IS NULL)::int AS "aGjore",
      count(*) FILTER (WHERE gjort IS NULL AND apnet IS NULL)::int AS nye,
      count(*) FILTER (WHERE gjort IS NOT NULL)::int AS gjort
    FROM (${MINE} OFFSET 0) mine`,
};

const MARKER_APNET: Setning = {
  name: 'innbygger.marker-apnet',
  text: `
    UPDATE mottaker SET apnet = coalesce(apnet, $3)
    WHERE person_id = (SELECT id FROM person WHERE oppslag = $1) AND oppgave_id = $2 AND NOT trukket
      AND ${ikkeUnderSletting('oppgave_id')}`,
};

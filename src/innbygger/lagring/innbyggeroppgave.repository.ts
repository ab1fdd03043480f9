import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';

/** A task as one of its recipients sees it. */
export interface Innbyggerrad {
  readonly id: string;
  readonly tittel: string;
  readonly beskrivelse: string;
  readonly handling: string;
  readonly url: string;
  readonly frist: string | null;
  readonly opprettet: Date;
  /** When the own part was done, else when the whole was. */
  readonly gjort: Date | null;
  readonly egen: 'NY' | 'FULLFORT';
  readonly helheten: boolean;
  readonly kommunenr: string;
  readonly kommunenavn: string;
}

export interface Utvalg {
  readonly personId: string;
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

/** Reads across the rooms below: a list that a person waits for is one statement. */
@Injectable()
export class InnbyggeroppgaveRepository {
  async finnSide(tx: Transaksjon, utvalg: Utvalg): Promise<Side> {
    const { personId, gjorte, side, sideStorrelse } = utvalg;
    const rader = await tx.rader<(Innbyggerrad | Tom) & { totalt: string }>(FINN_SIDE, [
      personId,
      gjorte ?? null,
      sideStorrelse,
      side * sideStorrelse,
    ]);
    return {
      rader: rader.filter((rad): rad is Innbyggerrad & { totalt: string } => rad.id !== null),
      totalt: Number(rader[0]?.totalt ?? 0),
    };
  }
}

/**
 * What needs doing first comes first: open ones by deadline (none is last), then done ones, newest first.
 * The id settles ties, so that pages never overlap. The count comes also with a page that is empty.
 */
const FINN_SIDE: Setning = {
  name: 'innbygger.finn-side',
  text: `
    WITH mine AS (
      SELECT o.id, o.tittel, o.beskrivelse, o.handling, o.url, o.frist, o.opprettet,
        coalesce(m.fullfort, o.fullfort) AS gjort,
        m.status AS egen, o.status = 'FULLFORT' AS helheten,
        (m.status = 'FULLFORT' OR o.status = 'FULLFORT') AS er_gjort,
        k.kommunenr, k.navn AS kommunenavn
      FROM mottaker m
      JOIN oppgave o ON o.fiks_org_id = m.fiks_org_id AND o.id = m.oppgave_id
      JOIN kommune k ON k.fiks_org_id = o.fiks_org_id
      WHERE m.person_id = $1 AND o.status <> 'TRUKKET'
    ), valgte AS (
      SELECT * FROM mine WHERE $2::boolean IS NULL OR er_gjort = $2
    ), siden AS (
      SELECT * FROM valgte
      ORDER BY er_gjort, CASE WHEN NOT er_gjort THEN frist END NULLS LAST,
        gjort DESC NULLS LAST, opprettet DESC, id
      LIMIT $3 OFFSET $4
    )
    SELECT antall.totalt, siden.*
    FROM (SELECT count(*) AS totalt FROM valgte) antall LEFT JOIN siden ON true
    ORDER BY er_gjort, CASE WHEN NOT er_gjort THEN frist END NULLS LAST,
      gjort DESC NULLS LAST, opprettet DESC, id`,
};

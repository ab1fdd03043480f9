import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver } from '../../felles/database/transaksjon.js';
import { DAGLIGE, type Tall } from '../domene/statistikk.js';

export interface Sporring {
  readonly fiksOrgId: string;
  /** Undefined: all of the kommune's. */
  readonly integrasjonId: string | undefined;
  /** The first day that is told by itself, and today; see `dagnummer`. */
  readonly fra: number;
  readonly iDag: number;
}

@Injectable()
export class StatistikkRepository {
  /** Adds what has been written most recently; several may do so at a time. Answers how much there was. */
  async regnInn(tx: Skriver, hoyst: number): Promise<number> {
    const [rad] = await tx.rader<{ antall: number }>(REGN_INN, [hoyst]);
    return rad?.antall ?? 0;
  }

  /** For how long something has waited to be added, in milliseconds; 0 where nothing does. */
  async etterslepMs(tx: Leser): Promise<number> {
    const [rad] = await tx.rader<{ ms: number }>(ETTERSLEP, []);
    return rad?.ms ?? 0;
  }

  hent(tx: Leser, { fiksOrgId, integrasjonId, fra, iDag }: Sporring): Promise<Tall[]> {
    return tx.rader<Tall & Record<string, unknown>>(HENT, [
      ...[fiksOrgId, integrasjonId ?? null, fra, iDag],
    ]);
  }
}

/**
 * A row that is seen is committed, and is deleted in the statement that adds it: each counts once, whatever order they
 * were committed in. Counters are locked in the order of their key, as by all who add.
 */
const REGN_INN: Setning = {
  name: 'statistikk.regn-inn',
  text: `
    WITH tatt AS (
      DELETE FROM statistikkendring WHERE id = ANY (ARRAY(
        SELECT id FROM statistikkendring ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
      ))
      RETURNING fiks_org_id, hva, nr, integrasjon_id, antall
    ), lagt_til AS (
      INSERT INTO statistikk AS s (fiks_org_id, hva, nr, integrasjon_id, antall)
      SELECT fiks_org_id, hva, nr, integrasjon_id, sum(antall) FROM tatt
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
      ON CONFLICT (fiks_org_id, hva, nr, integrasjon_id) DO UPDATE SET antall = s.antall + excluded.antall
    )
    SELECT count(*)::int AS antall FROM tatt`,
};

const ETTERSLEP: Setning = {
  name: 'statistikk.etterslep',
  text: `
    SELECT (extract(epoch FROM clock_timestamp() - skrevet) * 1000)::float8 AS ms
    FROM statistikkendring ORDER BY id LIMIT 1`,
};

const HENT: Setning = {
  name: 'statistikk.hent',
  text: `
    SELECT hva, nr, sum(antall)::float8 AS antall
    FROM (
      SELECT hva, antall, CASE
          WHEN hva IN ('TID', 'PURRET') THEN nr
          WHEN hva = 'APEN' THEN (nr < $4)::int
          WHEN hva IN ('${DAGLIGE.join("', '")}') AND nr >= $3 THEN nr
          ELSE 0
        END AS nr
      FROM statistikk
      WHERE fiks_org_id = $1 AND ($2::uuid IS NULL OR integrasjon_id = $2)
    ) s
    GROUP BY 1, 2 HAVING sum(antall) <> 0`,
};

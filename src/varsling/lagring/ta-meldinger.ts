import type { Setning } from '../../felles/database/transaksjon.js';
import { erStanset } from './stanset.js';

/** After this a plan that nobody manages to give out holds back nothing else; it is late, see `effektivTid`. */
export const BARRIERE_MINUTTER = 10;
/** Longer than any channel takes to answer or be given up. */
export const LEIE_SEKUNDER = 120;

/**
 * The places are shared between the kommuner where something waits, so that a large one does not hold up the others;
 * the one that has waited longest first, and in each one the oldest first. A kommune is asked by itself: one that
 * is stopped is passed in one step, however much waits there. No row is locked that is not taken.
 */
export const TA: Setning = {
  name: 'melding.ta',
  text: `
    WITH kommuner AS MATERIALIZED (
      SELECT k.fiks_org_id
      FROM kommune k
      CROSS JOIN LATERAL (
        SELECT neste_forsok FROM melding
        WHERE fiks_org_id = k.fiks_org_id AND status = 'VENTER' AND neste_forsok <= $1
        ORDER BY neste_forsok LIMIT 1
      ) forst
      WHERE NOT ${erStanset('k.fiks_org_id')}
        AND NOT EXISTS (
          SELECT FROM varslingsplan p
          WHERE p.fiks_org_id = k.fiks_org_id
            AND p.neste <= $1 AND p.neste > $1::timestamptz - interval '${BARRIERE_MINUTTER} minutes'
        )
      ORDER BY forst.neste_forsok
    ), klare AS (
      SELECT m.*
      FROM kommuner k
      CROSS JOIN LATERAL (
        SELECT fiks_org_id, person_id, tid, tatt_til IS NOT NULL AS overtatt
        FROM melding
        WHERE fiks_org_id = k.fiks_org_id AND status = 'VENTER' AND neste_forsok <= $1
          AND (tatt_til IS NULL OR tatt_til < clock_timestamp())
        ORDER BY neste_forsok
        LIMIT (SELECT ceil($2::numeric / count(*)) FROM kommuner)
        FOR UPDATE SKIP LOCKED
      ) m
      LIMIT $2
    ), tatt AS (
      UPDATE melding m
      SET tatt_til = clock_timestamp() + make_interval(secs => $3), forsok = m.forsok + 1,
        overtatt = m.overtatt + klare.overtatt::int
      FROM klare
      WHERE m.fiks_org_id = klare.fiks_org_id AND m.person_id = klare.person_id AND m.tid = klare.tid
      RETURNING m.fiks_org_id, m.person_id, m.tid, m.id, m.forsok, klare.overtatt
    )
    SELECT t.fiks_org_id AS "fiksOrgId", t.person_id AS "personId", t.tid, t.id, t.forsok, t.overtatt,
      p.kryptert, p.nokkel_id AS "nokkelId", k.navn AS kommunenavn,
      coalesce((
        SELECT avsendernavn FROM kommuneinnstillinger v WHERE v.fiks_org_id = t.fiks_org_id
      ), k.navn) AS avsender, i.sprak
    FROM tatt t
    JOIN person p ON p.id = t.person_id
    JOIN kommune k ON k.fiks_org_id = t.fiks_org_id
    LEFT JOIN innstilling i ON i.person_id = t.person_id`,
};

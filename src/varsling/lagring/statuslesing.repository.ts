import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Leveringsstatus } from '../kanaler/altinnstatus.js';

/** A reading that this process has for a while, and where it is to begin. */
export interface Lesing {
  readonly kilde: string;
  readonly fra: number;
}

export interface Statustall {
  readonly status: 'LEVERT' | 'IKKE_NADD';
  readonly antall: number;
}

@Injectable()
export class StatuslesingRepository {
  /** Nobody else reads until the lease is out, or this reading has said when the next one is. */
  async ta(tx: Skriver, kilde: string): Promise<Lesing | undefined> {
    const [rad] = await tx.rader<{ sekvens: string }>(TA, [kilde, LEIE_SEKUNDER]);
    return rad && { kilde, fra: Number(rad.sekvens) };
  }

  /** Answers whether it was still ours to move: one who was too slow moves nothing. */
  async flytt(
    tx: Transaksjon,
    { kilde, fra }: Lesing,
    { til, hvilSekunder }: { readonly til: number; readonly hvilSekunder: number },
  ): Promise<boolean> {
    return (await tx.antall(FLYTT, [kilde, fra, til, hvilSekunder])) > 0;
  }

  async taImot(tx: Transaksjon, statuser: readonly Leveringsstatus[]): Promise<void> {
    if (statuser.length === 0) return;
    const ikkeNadd = statuser.map(({ utfall }) => (utfall === 'LEVERT' ? undefined : utfall));
    await tx.antall(TA_IMOT, [
      statuser.map(({ referanse }) => referanse),
      ikkeNadd.map((utfall) => (utfall ? 'IKKE_NADD' : 'LEVERT')),
      ikkeNadd.map((utfall) => utfall?.ikkeNadd ?? null),
      ikkeNadd.map((utfall) => utfall?.kanal ?? null),
    ]);
  }

  /** Writes what is told about messages that are noted as sent; the rest waits for its note. */
  bruk(tx: Transaksjon, na: Date): Promise<Statustall[]> {
    return tx.rader<Statustall & Record<string, unknown>>(BRUK, [na]);
  }

  async glemGamle(tx: Transaksjon): Promise<void> {
    await tx.antall(GLEM_GAMLE, [HUSKES_DAGER]);
  }

  /** How many the channel took some time ago, and has told nothing final about. */
  async tellUtenUtfall(tx: Leser, na: Date): Promise<number> {
    const [rad] = await tx.rader<{ antall: number }>(TELL_UTEN_UTFALL, [na, ...UTEN_UTFALL_DAGER]);
    return rad?.antall ?? 0;
  }
}

/** Longer than it takes to be told, or to give up waiting. */
const LEIE_SEKUNDER = 120;
/** A message whose process died is sent again when a new lease and the hours of sending allow: after Easter at the latest. */
const HUSKES_DAGER = 14;
/** Altinn itself gives up after two days or three; and after so long an operator has seen it. */
const UTEN_UTFALL_DAGER = [7, 37] as const;

const TA: Setning = {
  name: 'statuslesing.ta',
  text: `
    WITH ledig AS (
      UPDATE statuslesing SET ledig_fra = clock_timestamp() + make_interval(secs => $2)
      WHERE kilde = $1 AND ledig_fra <= clock_timestamp()
      RETURNING sekvens
    ), ny AS (
      INSERT INTO statuslesing (kilde, sekvens, ledig_fra)
      SELECT $1, 0, clock_timestamp() + make_interval(secs => $2)
      WHERE NOT EXISTS (SELECT FROM statuslesing WHERE kilde = $1)
      ON CONFLICT DO NOTHING
      RETURNING sekvens
    )
    SELECT sekvens FROM ledig UNION ALL SELECT sekvens FROM ny`,
};

const FLYTT: Setning = {
  name: 'statuslesing.flytt',
  text: `
    UPDATE statuslesing SET sekvens = $3, ledig_fra = clock_timestamp() + make_interval(secs => $4)
    WHERE kilde = $1 AND sekvens = $2`,
};

/** Of several about the same message the last one holds. */
const TA_IMOT: Setning = {
  name: 'leveringsutfall.ta-imot',
  text: `
    INSERT INTO leveringsutfall (referanse, status, grunn, kanal, mottatt)
    SELECT DISTINCT ON (referanse) referanse, status, grunn, kanal, clock_timestamp()
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
      AS u (referanse, status, grunn, kanal, nr)
    ORDER BY referanse, nr DESC
    ON CONFLICT (referanse) DO UPDATE
      SET status = excluded.status, grunn = excluded.grunn, kanal = excluded.kanal`,
};

/**
 * Only what is SENDT changes, and only what went out with that order: a message may have had several, each with its
 * own notices. Messages are locked in the order of the key, as whoever gives out notices does,
 * and then the kommuners' lists of the unreached in theirs.
 */
const BRUK: Setning = {
  name: 'leveringsutfall.bruk',
  text: `
    WITH sendte AS (
      SELECT DISTINCT v.fiks_org_id, v.person_id, v.tid, u.referanse, u.status, u.grunn, u.kanal
      FROM leveringsutfall u
      JOIN varsel v ON v.referanse = u.referanse
    ), kjente AS MATERIALIZED (
      SELECT s.*
      FROM sendte s
      JOIN melding m ON m.fiks_org_id = s.fiks_org_id AND m.person_id = s.person_id AND m.tid = s.tid
      ORDER BY m.fiks_org_id, m.person_id, m.tid
      FOR NO KEY UPDATE OF m
    ), meldinger AS (
      UPDATE melding m SET status = k.status
      FROM kjente k
      WHERE m.fiks_org_id = k.fiks_org_id AND m.person_id = k.person_id AND m.tid = k.tid
        AND m.referanse = k.referanse AND m.status = 'SENDT'
    ), rekker AS MATERIALIZED (
      SELECT fiks_org_id FROM unaddrekke WHERE fiks_org_id IN (SELECT fiks_org_id FROM kjente)
      ORDER BY fiks_org_id
      FOR UPDATE
    ), varsler AS (
      UPDATE varsel v
      SET status = k.status, grunn = k.grunn, kanal = coalesce(k.kanal, v.kanal), endret = $1
      FROM kjente k, (SELECT count(*) FROM rekker) laste
      WHERE v.fiks_org_id = k.fiks_org_id AND v.person_id = k.person_id AND v.tid = k.tid
        AND v.referanse = k.referanse AND v.status = 'SENDT'
      RETURNING v.referanse, v.status
    ), brukt AS (
      DELETE FROM leveringsutfall u USING kjente k WHERE u.referanse = k.referanse
    )
    SELECT status, count(DISTINCT referanse)::int AS antall FROM varsler GROUP BY status`,
};

const GLEM_GAMLE: Setning = {
  name: 'leveringsutfall.glem-gamle',
  text: `
    DELETE FROM leveringsutfall WHERE mottatt < clock_timestamp() - make_interval(days => $1)`,
};

const TELL_UTEN_UTFALL: Setning = {
  name: 'melding.tell-uten-utfall',
  text: `
    SELECT count(*)::int AS antall FROM melding
    WHERE status = 'SENDT' AND kanal = 'ALTINN'
      AND sendt < $1::timestamptz - make_interval(days => $2)
      AND sendt > $1::timestamptz - make_interval(days => $3)`,
};

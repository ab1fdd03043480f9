import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver } from '../../felles/database/transaksjon.js';
import type { Sprak } from '../../felles/sprak.js';
import type { Varseltype } from '../domene/varsel.js';
import type { Grunn, Kanal } from '../kanaler/varselkanal.js';

export interface Meldingsnokkel {
  readonly fiksOrgId: string;
  readonly personId: string;
  readonly tid: Date;
}

/** A message that this process has for a while, and whom it is for. */
export interface TattMelding extends Meldingsnokkel {
  readonly id: string;
  readonly forsok: number;
  /** Another process had it and did not say how it went. */
  readonly overtatt: boolean;
  readonly kryptert: Buffer;
  readonly nokkelId: string;
  readonly kommunenavn: string;
  /** What the citizen has chosen in the portal. */
  readonly sprak: Sprak | null;
}

/** One notice of a message, as things stand right now. */
export interface Varselinnhold {
  readonly oppgaveId: string;
  readonly type: Varseltype;
  readonly tittel: string;
  readonly frist: string | null;
  readonly sprak: Sprak;
  /** Whether there still is something to remind of. */
  readonly gjelder: boolean;
}

export type Meldingsutfall =
  | {
      readonly status: 'SENDT';
      readonly kanal: Kanal;
      readonly referanse: string | null;
    }
  | { readonly status: 'IKKE_NADD'; readonly grunn: Grunn; readonly kanal: Kanal | null }
  | { readonly status: 'BORTFALT' };

export interface Ferdig {
  readonly utfall: Meldingsutfall;
  /** The tasks that the message spoke of; its other notices had nothing left to remind of. */
  readonly oppgaver: readonly string[];
  readonly na: Date;
}

@Injectable()
export class MeldingRepository {
  /**
   * Takes messages that are due. Nobody else gets them until the lease is out; then whoever comes.
   * None while a notice that has just come due is not given out yet: it may belong in one of them.
   */
  ta(tx: Skriver, na: Date, antall: number): Promise<TattMelding[]> {
    return tx.rader<TattMelding & Record<string, unknown>>(TA, [na, antall, LEIE_SEKUNDER]);
  }

  /** What the message is to say, read right before it is sent. None where it is no longer ours. */
  les(tx: Leser, melding: TattMelding, iDag: string): Promise<Varselinnhold[]> {
    return tx.rader<Varselinnhold & Record<string, unknown>>(LES, [...eierskap(melding), iDag]);
  }

  /** Answers whether it was still ours to finish. */
  async gjorFerdig(tx: Skriver, melding: TattMelding, ferdig: Ferdig): Promise<boolean> {
    const { utfall, oppgaver, na } = ferdig;
    const rader = await tx.rader(GJOR_FERDIG, [
      ...eierskap(melding),
      utfall.status,
      'kanal' in utfall ? utfall.kanal : null,
      'grunn' in utfall ? utfall.grunn : null,
      'referanse' in utfall ? utfall.referanse : null,
      oppgaver,
      na,
    ]);
    return rader.length > 0;
  }

  /** Gives it back, to be taken again at that time. @param forsok how many attempts it has had then */
  async giTilbake(
    tx: Skriver,
    melding: TattMelding,
    { nesteForsok, forsok }: { readonly nesteForsok: Date; readonly forsok: number },
  ): Promise<void> {
    await tx.antall(GI_TILBAKE, [...eierskap(melding), nesteForsok, forsok]);
  }

  /** How many are due, and since when. */
  async tellForfalte(tx: Leser, na: Date): Promise<{ antall: number; eldste: Date | null }> {
    const [tall] = await tx.rader<{ antall: number; eldste: Date | null }>(TELL_FORFALTE, [na]);
    return tall ?? { antall: 0, eldste: null };
  }
}

/** One who was so slow that another took over no longer has that number of attempts, and changes nothing. */
const eierskap = ({ fiksOrgId, personId, tid, id, forsok }: TattMelding): readonly unknown[] => [
  fiksOrgId,
  personId,
  tid,
  id,
  forsok,
];

/** After this a plan that nobody manages to give out holds back nothing else; it is late, see `effektivTid`. */
export const BARRIERE_MINUTTER = 10;
/** Longer than any channel takes to answer or be given up. */
const LEIE_SEKUNDER = 120;

const TA: Setning = {
  name: 'melding.ta',
  text: `
    WITH klare AS (
      SELECT m.fiks_org_id, m.person_id, m.tid, m.tatt_til IS NOT NULL AS overtatt
      FROM melding m
      WHERE m.status = 'VENTER' AND m.neste_forsok <= $1
        AND (m.tatt_til IS NULL OR m.tatt_til < clock_timestamp())
        AND NOT EXISTS (
          SELECT FROM varslingsplan p
          WHERE p.neste <= $1 AND p.neste > $1::timestamptz - interval '${BARRIERE_MINUTTER} minutes'
        )
      ORDER BY m.neste_forsok
      LIMIT $2
      FOR UPDATE SKIP LOCKED
    ), tatt AS (
      UPDATE melding m
      SET tatt_til = clock_timestamp() + make_interval(secs => $3), forsok = m.forsok + 1,
        overtatt = m.overtatt + klare.overtatt::int
      FROM klare
      WHERE m.fiks_org_id = klare.fiks_org_id AND m.person_id = klare.person_id AND m.tid = klare.tid
      RETURNING m.fiks_org_id, m.person_id, m.tid, m.id, m.forsok, klare.overtatt
    )
    SELECT t.fiks_org_id AS "fiksOrgId", t.person_id AS "personId", t.tid, t.id, t.forsok, t.overtatt,
      p.kryptert, p.nokkel_id AS "nokkelId", k.navn AS kommunenavn, i.sprak
    FROM tatt t
    JOIN person p ON p.id = t.person_id
    JOIN kommune k ON k.fiks_org_id = t.fiks_org_id
    LEFT JOIN innstilling i ON i.person_id = t.person_id`,
};

const LES: Setning = {
  name: 'melding.les',
  text: `
    SELECT v.oppgave_id AS "oppgaveId", v.type, o.tittel, o.frist, o.sprak,
      o.status = 'AKTIV' AND m.status = 'NY' AND (o.frist IS NULL OR o.frist >= $6) AS gjelder
    FROM melding b
    JOIN varsel v ON v.fiks_org_id = b.fiks_org_id AND v.person_id = b.person_id AND v.tid = b.tid
    JOIN oppgave o ON o.fiks_org_id = v.fiks_org_id AND o.id = v.oppgave_id
    JOIN mottaker m ON m.fiks_org_id = v.fiks_org_id AND m.oppgave_id = v.oppgave_id
      AND m.person_id = v.person_id
    WHERE b.fiks_org_id = $1 AND b.person_id = $2 AND b.tid = $3 AND b.id = $4 AND b.forsok = $5
      AND b.status = 'VENTER' AND v.status = 'VENTER'
    ORDER BY o.frist NULLS LAST, o.opprettet, o.id`,
};

const GJOR_FERDIG: Setning = {
  name: 'melding.gjor-ferdig',
  text: `
    WITH min AS (
      UPDATE melding SET status = $6, kanal = $7, referanse = $9, tatt_til = NULL,
        sendt = CASE WHEN $6 = 'SENDT' THEN $11::timestamptz END
      WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND id = $4 AND forsok = $5
        AND status = 'VENTER'
      RETURNING 1
    ), varsler AS (
      UPDATE varsel
      SET status = CASE WHEN oppgave_id = ANY ($10::uuid[]) THEN $6 ELSE 'BORTFALT' END, endret = $11,
        kanal = CASE WHEN oppgave_id = ANY ($10::uuid[]) THEN $7 END,
        grunn = CASE WHEN oppgave_id = ANY ($10::uuid[]) THEN $8 END,
        sendt = CASE WHEN oppgave_id = ANY ($10::uuid[]) AND $6 = 'SENDT' THEN $11::timestamptz END
      WHERE EXISTS (SELECT FROM min) AND fiks_org_id = $1 AND person_id = $2 AND tid = $3
        AND status = 'VENTER'
    )
    SELECT 1 AS en FROM min`,
};

const GI_TILBAKE: Setning = {
  name: 'melding.gi-tilbake',
  text: `
    UPDATE melding SET neste_forsok = $6, forsok = $7, tatt_til = NULL
    WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND id = $4 AND forsok = $5
      AND status = 'VENTER'`,
};

const TELL_FORFALTE: Setning = {
  name: 'melding.tell-forfalte',
  text: `
    SELECT count(*)::int AS antall, min(neste_forsok) AS eldste
    FROM melding WHERE status = 'VENTER' AND neste_forsok <= $1`,
};

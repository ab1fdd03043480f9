import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Sprak } from '../../felles/sprak.js';
import type { Varseltype } from '../domene/varsel.js';
import type { Grunn, Kanal } from '../kanaler/varselkanal.js';
import { FORBIGATT } from './forbigatt.js';
import { erStanset } from './stanset.js';
import { LEIE_SEKUNDER, TA } from './ta-meldinger.js';

export interface Meldingsnokkel {
  readonly fiksOrgId: string;
  readonly personId: string;
  readonly tid: Date;
}

/** A message that this process has for a while: with another id or number of attempts it is another's. */
export interface Eierskap extends Meldingsnokkel {
  readonly id: string;
  readonly forsok: number;
}

/** A message that this process has, and whom it is for. */
export interface TattMelding extends Eierskap {
  /** Another process had it and did not say how it went. */
  readonly overtatt: boolean;
  readonly kryptert: Buffer;
  readonly nokkelId: string;
  readonly kommunenavn: string;
  /** What the kommune calls itself as a sender; else its name. */
  readonly avsender: string;
  /** What the citizen has chosen in the portal. */
  readonly sprak: Sprak | null;
}

/** One notice of a message, as things stand right now. */
export interface Varselinnhold {
  readonly oppgaveId: string;
  readonly type: Varseltype;
  readonly nr: number;
  readonly tittel: string;
  readonly frist: string | null;
  readonly sprak: Sprak;
  /** Whether there still is something to remind of. */
  readonly gjelder: boolean;
  /** Whether operators have said that nothing may leave. */
  readonly stanset: boolean;
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
  /** The tasks whose notices were read for it; one that has come since is another message's. */
  readonly lest: readonly string[];
  /** Those of them that the message spoke of; the others had nothing left to remind of. */
  readonly oppgaver: readonly string[];
  readonly na: Date;
}

export interface Lesetid {
  readonly na: Date;
  readonly iDag: string;
  /** The date on which a notice that is late comes, where it is given out now. */
  readonly innhentes: string;
  /** The most reminders that the kommune has now. */
  readonly maksPurringer: number;
}

@Injectable()
export class MeldingRepository {
  /**
   * Takes messages that are due. Nobody else gets them until the lease is out; then whoever comes.
   * None from a kommune that is stopped, or where a notice that has just come due is not given out yet: it may
   * belong in one of them.
   */
  ta(tx: Skriver, na: Date, antall: number): Promise<TattMelding[]> {
    return tx.rader<TattMelding & Record<string, unknown>>(TA, [na, antall, LEIE_SEKUNDER]);
  }

  /** What the message is to say, read right before it is sent. None where it is no longer ours. */
  les(tx: Leser, melding: Eierskap, naar: Lesetid): Promise<Varselinnhold[]> {
    const { na, iDag, innhentes, maksPurringer } = naar;
    return tx.rader<Varselinnhold & Record<string, unknown>>(LES, [
      ...eierskap(melding),
      ...[iDag, na, innhentes, maksPurringer],
    ]);
  }

  /**
   * Answers whether it was still ours to finish. Once the message is locked, what is given out into it is either seen
   * here, and it is opened again as another one, or waits and opens it itself.
   */
  async gjorFerdig(tx: Transaksjon, melding: TattMelding, ferdig: Ferdig): Promise<boolean> {
    const { utfall, lest, oppgaver, na } = ferdig;
    const { status } = utfall;
    const kanal = 'kanal' in utfall ? utfall.kanal : null;
    const referanse = 'referanse' in utfall ? utfall.referanse : null;
    const ferdige = await tx.antall(GJOR_FERDIG, [
      ...eierskap(melding),
      status,
      kanal,
      referanse,
      na,
    ]);
    if (ferdige === 0) return false;
    const { fiksOrgId, personId, tid } = melding;
    const grunn = 'grunn' in utfall ? utfall.grunn : null;
    await tx.antall(AVSLUTT_VARSLER, [
      ...[fiksOrgId, personId, tid],
      ...[status, kanal, grunn, lest, oppgaver, na, referanse],
    ]);
    return true;
  }

  /**
   * Gives it back, to be taken again at that time, or as soon as may be.
   * @param forsok how many attempts it has had then
   */
  async giTilbake(
    tx: Skriver,
    melding: TattMelding,
    { nesteForsok, forsok }: { readonly nesteForsok?: Date; readonly forsok: number },
  ): Promise<void> {
    await tx.antall(GI_TILBAKE, [...eierskap(melding), nesteForsok ?? null, forsok]);
  }
}

/** One who was so slow that another took over no longer has that number of attempts, and changes nothing. */
const eierskap = ({ fiksOrgId, personId, tid, id, forsok }: Eierskap): readonly unknown[] => [
  fiksOrgId,
  personId,
  tid,
  id,
  forsok,
];

/**
 * One message is found by its key. Written so that the index of all that waits is no way to it: a plan that was made
 * while nothing waited would read all of it, for each message, when a hundred thousand do.
 */
const VENTER_ENNA = `status || '' = 'VENTER'`;

/** OFFSET 0, for the same reason: each task is found by its key, however few there were when this was planned. */
const LES: Setning = {
  name: 'melding.les',
  text: `
    SELECT v.oppgave_id AS "oppgaveId", v.type, v.nr, o.tittel, o.frist, o.sprak,
      o.status = 'AKTIV' AND m.status = 'NY' AND NOT m.trukket AND (o.frist IS NULL OR o.frist >= $6)
        AND NOT (${FORBIGATT}) AS gjelder,
      ${erStanset('b.fiks_org_id')} AS stanset
    FROM melding b
    JOIN varsel v ON v.fiks_org_id = b.fiks_org_id AND v.person_id = b.person_id AND v.tid = b.tid
    CROSS JOIN LATERAL (
      SELECT id, status, tittel, frist, sprak, opprettet FROM oppgave
      WHERE fiks_org_id = v.fiks_org_id AND id = v.oppgave_id OFFSET 0
    ) o
    CROSS JOIN LATERAL (
      SELECT status, trukket FROM mottaker
      WHERE fiks_org_id = v.fiks_org_id AND oppgave_id = v.oppgave_id AND person_id = v.person_id OFFSET 0
    ) m
    WHERE b.fiks_org_id = $1 AND b.person_id = $2 AND b.tid = $3 AND b.id = $4 AND b.forsok = $5
      AND b.${VENTER_ENNA} AND v.status = 'VENTER'
    ORDER BY o.frist NULLS LAST, o.opprettet, o.id`,
};

const GJOR_FERDIG: Setning = {
  name: 'melding.gjor-ferdig',
  text: `
    UPDATE melding SET status = $6, kanal = $7, referanse = $8, tatt_til = NULL,
      sendt = CASE WHEN $6 = 'SENDT' THEN $9::timestamptz END
    WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND id = $4 AND forsok = $5
      AND ${VENTER_ENNA}`,
};

const AVSLUTT_VARSLER: Setning = {
  name: 'melding.avslutt-varsler',
  text: `
    WITH varsler AS (
      UPDATE varsel
      SET status = CASE WHEN oppgave_id = ANY ($8::uuid[]) THEN $4 ELSE 'BORTFALT' END, endret = $9,
        kanal = CASE WHEN oppgave_id = ANY ($8::uuid[]) THEN $5 END,
        grunn = CASE WHEN oppgave_id = ANY ($8::uuid[]) THEN $6 END,
        referanse = CASE WHEN oppgave_id = ANY ($8::uuid[]) THEN $10 END,
        sendt = CASE WHEN oppgave_id = ANY ($8::uuid[]) AND $4 = 'SENDT' THEN $9::timestamptz END
      WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND oppgave_id = ANY ($7::uuid[])
        AND status = 'VENTER'
    )
    UPDATE melding SET status = 'VENTER', id = gen_random_uuid(), forsok = 0, overtatt = 0
    WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND EXISTS (
      SELECT FROM varsel
      WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND NOT oppgave_id = ANY ($7::uuid[])
        AND status = 'VENTER'
    )`,
};

const GI_TILBAKE: Setning = {
  name: 'melding.gi-tilbake',
  text: `
    UPDATE melding SET neste_forsok = coalesce($6, neste_forsok), forsok = $7, tatt_til = NULL
    WHERE fiks_org_id = $1 AND person_id = $2 AND tid = $3 AND id = $4 AND forsok = $5
      AND ${VENTER_ENNA}`,
};

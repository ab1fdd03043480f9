import { Injectable } from '@nestjs/common';
import type { Leser, Setning } from '../../felles/database/transaksjon.js';

/** A task as it is listed; `UTLOPT` where it is active and its deadline is past. */
export interface Treffrad {
  readonly id: string;
  readonly tittel: string;
  readonly oppgavestatus: 'AKTIV' | 'FULLFORT' | 'TRUKKET' | 'UTLOPT';
  readonly opprettet: Date;
  readonly frist: string | null;
  readonly fullfort: Date | null;
  readonly integrasjonId: string;
  readonly integrasjonsnavn: string;
  readonly antallMottakere: number;
  readonly antallFullfort: number;
}

/** A task as it is looked at. */
export interface Oppgaverad extends Treffrad {
  readonly beskrivelse: string;
  readonly handling: string;
  readonly url: string;
  readonly utfortKriterie: 'ANY' | 'ALL';
  readonly purringIntervallDager: number;
  readonly metadata: string | null;
}

export interface Hendelsesrad {
  readonly tidspunkt: Date;
  readonly type: 'OPPGAVE_OPPRETTET' | 'MOTTAKER_FULLFORT' | 'OPPGAVE_FULLFORT';
  readonly integrasjonId: string | null;
  readonly integrasjonsnavn: string;
  /** base64; none where it was about no recipient. */
  readonly kryptert: string | null;
  readonly nokkelId: string;
}

interface Oppgavenokkel {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
}

/** Tasks as administrators see them: read across the rooms below. */
@Injectable()
export class OppslagRepository {
  async finn(
    tx: Leser,
    { fiksOrgId, oppgaveId }: Oppgavenokkel,
    iDag: string,
  ): Promise<Oppgaverad | undefined> {
    const [rad] = await tx.rader<Oppgaverad & Record<string, unknown>>(FINN, [
      ...[fiksOrgId, oppgaveId, iDag],
    ]);
    return rad;
  }

  /** The kommune's tasks with exactly that metadata, the newest first. */
  finnMedMetadata(
    tx: Leser,
    [fiksOrgId, metadata]: readonly [fiksOrgId: string, metadata: string],
    { hoyst, iDag }: { readonly hoyst: number; readonly iDag: string },
  ): Promise<Treffrad[]> {
    return tx.rader<Treffrad & Record<string, unknown>>(FINN_MED_METADATA, [
      ...[fiksOrgId, metadata, iDag, hoyst],
    ]);
  }

  /** What has happened to the task, the latest first. */
  finnHendelser(
    tx: Leser,
    { fiksOrgId, oppgaveId }: Oppgavenokkel,
    hoyst: number,
  ): Promise<Hendelsesrad[]> {
    return tx.rader<Hendelsesrad & Record<string, unknown>>(FINN_HENDELSER, [
      ...[fiksOrgId, oppgaveId, hoyst],
    ]);
  }
}

/** $3 is today. */
const TREFF = `
  o.id, o.tittel, o.opprettet, o.frist, o.fullfort, o.integrasjon_id AS "integrasjonId",
  coalesce(i.navn, '') AS integrasjonsnavn, o.antall_mottakere AS "antallMottakere",
  o.antall_fullfort AS "antallFullfort",
  CASE WHEN o.status = 'AKTIV' AND o.frist < $3 THEN 'UTLOPT' ELSE o.status END AS oppgavestatus`;

const FINN: Setning = {
  name: 'innsikt.finn-oppgave',
  text: `
    SELECT ${TREFF}, o.beskrivelse, o.handling, o.url, o.utfort_kriterie AS "utfortKriterie",
      o.purring_intervall_dager AS "purringIntervallDager", o.metadata
    FROM oppgave o LEFT JOIN integrasjon i ON i.id = o.integrasjon_id
    WHERE o.fiks_org_id = $1 AND o.id = $2 AND o.slettes IS NULL`,
};

/** The digest finds them, in their order; the text itself decides. */
const FINN_MED_METADATA: Setning = {
  name: 'innsikt.finn-med-metadata',
  text: `
    SELECT ${TREFF}
    FROM oppgave o LEFT JOIN integrasjon i ON i.id = o.integrasjon_id
    WHERE o.fiks_org_id = $1 AND hashtextextended(o.metadata, 0) = hashtextextended($2, 0)
      AND o.metadata = $2 AND o.slettes IS NULL
    ORDER BY o.opprettet DESC, o.id DESC LIMIT $4`,
};

const FINN_HENDELSER: Setning = {
  name: 'innsikt.finn-hendelser',
  text: `
    SELECT h.tidspunkt, h.type, h.integrasjon_id AS "integrasjonId",
      coalesce(i.navn, '') AS integrasjonsnavn, encode(p.kryptert, 'base64') AS kryptert,
      p.nokkel_id AS "nokkelId"
    FROM (
      SELECT * FROM hendelse WHERE fiks_org_id = $1 AND oppgave_id = $2 ORDER BY id DESC LIMIT $3
    ) h
    LEFT JOIN integrasjon i ON i.id = h.integrasjon_id
    LEFT JOIN person p ON p.id = h.person_id
    ORDER BY h.id DESC`,
};

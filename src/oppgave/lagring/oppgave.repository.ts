import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import type { Oppgavetilstand, UtfortKriterie } from '../domene/fullforing.js';
import type { Lagretstatus, Mottakerstatus } from '../domene/status.js';

/** A task as the fagsystem ordered it. */
export interface NyOppgave {
  readonly fiksOrgId: string;
  readonly id: string;
  readonly integrasjonId: string;
  readonly tittel: string;
  readonly beskrivelse: string;
  readonly handling: string;
  readonly url: string;
  readonly frist: string | null;
  readonly sprak: string;
  readonly utfortKriterie: UtfortKriterie;
  readonly purringIntervallDager: number;
  readonly metadata: string | null;
  readonly kanBekreftesAvInnbygger: boolean;
  readonly antallMottakere: number;
  readonly opprettet: Date;
}

/** What completion needs of a task, read under its lock. */
export interface LastOppgave extends Oppgavetilstand {
  readonly frist: string | null;
  readonly purringIntervallDager: number;
  readonly kanBekreftesAvInnbygger: boolean;
}

/** Number encrypted (base64), its key, the recipient's status and when it was done (ISO 8601). */
export type Mottakertuppel = readonly [string, string, Mottakerstatus, string | null];

export interface Oppgaverad {
  readonly id: string;
  readonly tittel: string;
  readonly beskrivelse: string;
  readonly handling: string;
  readonly url: string;
  readonly frist: string | null;
  readonly sprak: 'nb' | 'nn' | 'en' | 'se';
  readonly utfort_kriterie: UtfortKriterie;
  readonly purring_intervall_dager: number;
  readonly metadata: string | null;
  readonly kan_bekreftes_av_innbygger: boolean;
  readonly status: Lagretstatus;
  readonly opprettet: Date;
  readonly endret: Date;
  readonly fullfort: Date | null;
  readonly mottakere: readonly Mottakertuppel[];
}

interface Lastrad {
  status: Lagretstatus;
  utfort_kriterie: UtfortKriterie;
  antall_mottakere: number;
  antall_fullfort: number;
  fullfort: Date | null;
  frist: string | null;
  purring_intervall_dager: number;
  kan_bekreftes_av_innbygger: boolean;
}

@Injectable()
export class OppgaveRepository {
  async leggTil(tx: Transaksjon, ny: NyOppgave): Promise<void> {
    await tx.antall(LEGG_TIL, [
      ny.fiksOrgId,
      ny.id,
      ny.integrasjonId,
      ny.tittel,
      ny.beskrivelse,
      ny.handling,
      ny.url,
      ny.frist,
      ny.sprak,
      ny.utfortKriterie,
      ny.purringIntervallDager,
      ny.metadata,
      ny.antallMottakere,
      ny.opprettet,
      ny.kanBekreftesAvInnbygger,
    ]);
  }

  /** The task with its recipients, in one statement. */
  async hent(tx: Leser, fiksOrgId: string, id: string): Promise<Oppgaverad | undefined> {
    const [rad] = await tx.rader<Oppgaverad & Record<string, unknown>>(HENT, [fiksOrgId, id]);
    return rad;
  }

  /** Locks the task until the transaction ends; whoever else wants to complete it waits here. */
  async hentLast(tx: Transaksjon, fiksOrgId: string, id: string): Promise<LastOppgave | undefined> {
    const [rad] = await tx.rader<Lastrad & Record<string, unknown>>(HENT_LAST, [fiksOrgId, id]);
    return (
      rad && {
        status: rad.status,
        utfortKriterie: rad.utfort_kriterie,
        antallMottakere: rad.antall_mottakere,
        antallFullfort: rad.antall_fullfort,
        fullfort: rad.fullfort,
        frist: rad.frist,
        purringIntervallDager: rad.purring_intervall_dager,
        kanBekreftesAvInnbygger: rad.kan_bekreftes_av_innbygger,
      }
    );
  }

  async lagre(
    tx: Transaksjon,
    { fiksOrgId, oppgaveId, endret }: { fiksOrgId: string; oppgaveId: string; endret: Date },
    { status, antallFullfort, fullfort }: Oppgavetilstand,
  ): Promise<void> {
    await tx.antall(LAGRE, [fiksOrgId, oppgaveId, status, antallFullfort, fullfort, endret]);
  }
}

const LEGG_TIL: Setning = {
  name: 'oppgave.legg-til',
  text: `
    INSERT INTO oppgave (
      fiks_org_id, id, integrasjon_id, tittel, beskrivelse, handling, url, frist, sprak,
      utfort_kriterie, purring_intervall_dager, metadata, status, antall_mottakere, antall_fullfort,
      opprettet, endret, kan_bekreftes_av_innbygger
    ) VALUES (
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'AKTIV', $13, 0, $14, $14, $15
    )`,
};

const HENT: Setning = {
  name: 'oppgave.hent',
  text: `
    SELECT o.id, o.tittel, o.beskrivelse, o.handling, o.url, o.frist, o.sprak, o.utfort_kriterie,
      o.purring_intervall_dager, o.metadata, o.kan_bekreftes_av_innbygger, o.status, o.opprettet, o.endret, o.fullfort,
      (SELECT json_agg(
          json_build_array(encode(p.kryptert, 'base64'), p.nokkel_id, m.status, m.fullfort)
          ORDER BY m.plass)
        FROM mottaker m JOIN person p ON p.id = m.person_id
        WHERE m.fiks_org_id = o.fiks_org_id AND m.oppgave_id = o.id) AS mottakere
    FROM oppgave o
    WHERE o.fiks_org_id = $1 AND o.id = $2 AND o.slettes IS NULL`,
};

const HENT_LAST: Setning = {
  name: 'oppgave.hent-last',
  text: `
    SELECT status, utfort_kriterie, antall_mottakere, antall_fullfort, fullfort, frist,
      purring_intervall_dager, kan_bekreftes_av_innbygger
    FROM oppgave
    WHERE fiks_org_id = $1 AND id = $2 AND slettes IS NULL
    FOR NO KEY UPDATE`,
};

const LAGRE: Setning = {
  name: 'oppgave.lagre',
  text: `
    UPDATE oppgave SET status = $3, antall_fullfort = $4, fullfort = $5, endret = $6
    WHERE fiks_org_id = $1 AND id = $2`,
};

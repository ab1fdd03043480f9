import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Skriver, Transaksjon } from '../../felles/database/transaksjon.js';
import { ryddUtlopte } from './rydd.js';

export interface NySesjon {
  readonly nokkel: Buffer;
  readonly personId: string;
  readonly sid: string | null;
  readonly idToken: Buffer;
  readonly nokkelId: string;
  /** Seconds it lasts, whatever happens. */
  readonly varer: number;
}

export interface BruktSesjon {
  /** The person's number, encrypted (base64), and with which key. */
  readonly kryptert: string;
  readonly nokkelId: string;
  readonly sekunderIgjen: number;
}

export interface AvsluttetSesjon {
  readonly idToken: Buffer;
  readonly nokkelId: string;
}

/** The database's clock decides: the same for all processes, and not the sandbox's, which can be moved. */
@Injectable()
export class SesjonRepository {
  async leggTil(tx: Transaksjon, ny: NySesjon): Promise<void> {
    await tx.antall(RYDD, []);
    const { nokkel, personId, sid, idToken, nokkelId, varer } = ny;
    await tx.antall(LEGG_TIL, [nokkel, personId, sid, idToken, nokkelId, varer]);
  }

  /** The session, where it has not ended; its time without requests begins anew. */
  async bruk(tx: Skriver, nokkel: Buffer, ubrukt: number): Promise<BruktSesjon | undefined> {
    const [rad] = await tx.rader<BruktSesjon & Record<string, unknown>>(BRUK, [nokkel, ubrukt]);
    return rad;
  }

  async lever(tx: Leser, nokkel: Buffer, ubrukt: number): Promise<boolean> {
    return (await tx.rader(LEVER, [nokkel, ubrukt])).length > 0;
  }

  async avslutt(tx: Skriver, nokkel: Buffer): Promise<AvsluttetSesjon | undefined> {
    const [rad] = await tx.rader<AvsluttetSesjon & Record<string, unknown>>(AVSLUTT, [nokkel]);
    return rad;
  }

  async avsluttAlleMed(tx: Skriver, sid: string): Promise<void> {
    await tx.rader(AVSLUTT_ALLE_MED, [sid]);
  }

  /** Those of the persons who have a session, be it over: it refers to them until it is cleared away. */
  async medSesjon(tx: Leser, personIder: readonly string[]): Promise<string[]> {
    return (await tx.rader<{ id: string }>(MED_SESJON, [personIder])).map(({ id }) => id);
  }
}

const LEGG_TIL: Setning = {
  name: 'sesjon.legg-til',
  text: `
    INSERT INTO sesjon (nokkel, person_id, sid, id_token, nokkel_id, sist_brukt, utloper)
    VALUES ($1, $2, $3, $4, $5, now(), now() + make_interval(secs => $6))`,
};

const BRUK: Setning = {
  name: 'sesjon.bruk',
  text: `
    UPDATE sesjon s SET sist_brukt = now()
    FROM person p
    WHERE s.nokkel = $1 AND s.sist_brukt > now() - make_interval(secs => $2)
      AND s.utloper > now() AND p.id = s.person_id
    RETURNING encode(p.kryptert, 'base64') AS kryptert, p.nokkel_id AS "nokkelId",
      extract(epoch FROM s.utloper - now())::int AS "sekunderIgjen"`,
};

const LEVER: Setning = {
  name: 'sesjon.lever',
  text: `
    SELECT 1 AS en FROM sesjon
    WHERE nokkel = $1 AND sist_brukt > now() - make_interval(secs => $2) AND utloper > now()`,
};

const AVSLUTT: Setning = {
  name: 'sesjon.avslutt',
  text: `
    DELETE FROM sesjon WHERE nokkel = $1 RETURNING id_token AS "idToken", nokkel_id AS "nokkelId"`,
};

const AVSLUTT_ALLE_MED: Setning = {
  name: 'sesjon.avslutt-alle-med',
  text: 'DELETE FROM sesjon WHERE sid = $1',
};

const MED_SESJON: Setning = {
  name: 'sesjon.med-sesjon',
  text: 'SELECT person_id AS id FROM sesjon WHERE person_id = ANY ($1::bigint[])',
};

const RYDD = ryddUtlopte('sesjon');

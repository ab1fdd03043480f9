import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';
import { VarslingsstoppEntity } from './varslingsstopp.entity.js';

/** Null: the whole installation. */
export type Omfang = string | null;

@Injectable()
export class VarslingsstoppRepository {
  /** Answers whether it is new; where one holds already, that one is left as it is. */
  async sett(tx: Transaksjon, stopp: VarslingsstoppEntity): Promise<boolean> {
    const { id, fiksOrgId, grunn, satt, sattAv } = stopp;
    const rader = await tx.manager.query<unknown[]>(
      `INSERT INTO varslingsstopp (id, fiks_org_id, grunn, satt, satt_av) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING 1`,
      [id, fiksOrgId, grunn, satt, sattAv],
    );
    return rader.length > 0;
  }

  gjeldende(tx: Transaksjon): Promise<VarslingsstoppEntity[]> {
    return tx.manager.find(VarslingsstoppEntity, {
      where: { opphevet: IsNull() },
      order: { satt: 'ASC' },
    });
  }

  /** Since when nothing is sent for the kommune. */
  async stansetSiden(tx: Leser, fiksOrgId: string): Promise<Date | undefined> {
    const [rad] = await tx.rader<{ siden: Date | null }>(STANSET_SIDEN, [fiksOrgId]);
    return rad?.siden ?? undefined;
  }

  /** Answers whether there was one. */
  async opphev(
    tx: Transaksjon,
    fiksOrgId: Omfang,
    opphevet: Pick<VarslingsstoppEntity, 'opphevet' | 'opphevetAv'>,
  ): Promise<boolean> {
    const { affected } = await tx.manager.update(
      VarslingsstoppEntity,
      { fiksOrgId: fiksOrgId ?? IsNull(), opphevet: IsNull() },
      opphevet,
    );
    return (affected ?? 0) > 0;
  }

  /** Messages that a process has right now, and may be handing to the channel. */
  async tellUnderveis(tx: Transaksjon, fiksOrgId: Omfang): Promise<number> {
    const [rad] = await tx.manager.query<{ antall: number }[]>(
      `SELECT count(*)::int AS antall FROM melding
       WHERE status = 'VENTER' AND tatt_til > clock_timestamp() AND ($1::uuid IS NULL OR fiks_org_id = $1)`,
      [fiksOrgId],
    );
    return rad?.antall ?? 0;
  }

  async tell(tx: Leser): Promise<{ installasjon: number; kommuner: number }> {
    const [tall] = await tx.rader<{ installasjon: number; kommuner: number }>(TELL, []);
    return tall ?? { installasjon: 0, kommuner: 0 };
  }
}

const STANSET_SIDEN: Setning = {
  name: 'varslingsstopp.stanset-siden',
  text: `
    SELECT min(satt) AS siden FROM varslingsstopp
    WHERE opphevet IS NULL AND (fiks_org_id IS NULL OR fiks_org_id = $1)`,
};

const TELL: Setning = {
  name: 'varslingsstopp.tell',
  text: `
    SELECT count(*) FILTER (WHERE fiks_org_id IS NULL)::int AS installasjon,
      count(fiks_org_id)::int AS kommuner
    FROM varslingsstopp WHERE opphevet IS NULL`,
};

import { Injectable } from '@nestjs/common';
import type { Leser, Setning, Transaksjon } from '../../felles/database/transaksjon.js';

/** A task that is to be deleted; locked. */
export interface Forfalt {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly antallMottakere: number;
  /** Nobody sees it any more. */
  readonly erMerket: boolean;
}

/** What time it is. */
interface Naa {
  readonly na: Date;
  /** `YYYY-MM-DD` in Europe/Oslo. */
  readonly iDag: string;
}

interface Tatt extends Naa {
  /** Tasks that are left for now. */
  readonly unntatt: readonly string[];
}

type Nokkel = Pick<Forfalt, 'fiksOrgId' | 'oppgaveId'>;

@Injectable()
export class BevaringRepository {
  /**
   * One that was begun, else one that is due; none that another process is at. Those that were begun are finished,
   * whatever the kommune has decided since.
   */
  async ta(tx: Transaksjon, { na, iDag, unntatt }: Tatt): Promise<Forfalt | undefined> {
    const [begynt] = await tx.rader<Forfalt & Record<string, unknown>>(TA_BEGYNT, [unntatt]);
    if (begynt) return begynt;
    const [forfalt] = await tx.rader<Forfalt & Record<string, unknown>>(TA_FORFALT, [
      ...[na, iDag, unntatt],
    ]);
    return forfalt;
  }

  /** From when it is committed on, nobody sees the task. */
  async merk(tx: Transaksjon, { fiksOrgId, oppgaveId }: Nokkel, na: Date): Promise<void> {
    await tx.antall(MERK, [fiksOrgId, oppgaveId, na]);
  }

  async slett(tx: Transaksjon, { fiksOrgId, oppgaveId }: Nokkel): Promise<void> {
    await tx.antall(SLETT, [fiksOrgId, oppgaveId]);
  }

  /** How long the oldest that is due has waited, in seconds; 0 where none is. */
  async eldsteSekunder(tx: Leser, { na, iDag }: Naa): Promise<number> {
    const [rad] = await tx.rader<{ sekunder: number }>(ELDSTE, [na, iDag]);
    return rad?.sekunder ?? 0;
  }
}

const FORFALT = `
  o.fiks_org_id AS "fiksOrgId", o.id AS "oppgaveId", o.antall_mottakere AS "antallMottakere",
  o.slettes IS NOT NULL AS "erMerket"`;

const TA_BEGYNT: Setning = {
  name: 'bevaring.ta-begynt',
  text: `
    SELECT ${FORFALT} FROM oppgave o WHERE o.slettes IS NOT NULL AND o.id <> ALL ($1::uuid[])
    ORDER BY o.id LIMIT 1 FOR UPDATE SKIP LOCKED`,
};

/** What a kommune has decided, or what is decided for one that has not (`STANDARD_INNSTILLINGER`). */
const KOMMUNER = `
  SELECT k.fiks_org_id,
    $1::timestamptz - make_interval(hours => 24 * coalesce(v.dager_etter_ferdig, 365)) AS ferdig_for,
    $2::date - coalesce(v.dager_etter_frist, 365) AS frist_for
  FROM kommune k LEFT JOIN kommuneinnstillinger v ON v.fiks_org_id = k.fiks_org_id`;

const FERDIG = `o.fiks_org_id = k.fiks_org_id AND o.fullfort <= k.ferdig_for`;
const TRUKKET = `o.fiks_org_id = k.fiks_org_id AND o.trukket <= k.ferdig_for`;
const UTLOPT = `o.fiks_org_id = k.fiks_org_id AND o.status = 'AKTIV' AND o.frist < k.frist_for`;

const forst = (hvor: string, rekkefolge: string): string => `
  SELECT * FROM (
    SELECT ${FORFALT} FROM oppgave o WHERE ${hvor} AND o.id <> ALL ($3::uuid[])
    ORDER BY o.${rekkefolge} LIMIT 1 FOR UPDATE SKIP LOCKED
  ) ${rekkefolge}`;

/** Of each kommune the oldest of each kind, by its own index; the first one found will do. */
const TA_FORFALT: Setning = {
  name: 'bevaring.ta-forfalt',
  text: `
    SELECT o.* FROM (${KOMMUNER} OFFSET 0) k
    CROSS JOIN LATERAL (
      ${forst(FERDIG, 'fullfort')} UNION ALL ${forst(TRUKKET, 'trukket')} UNION ALL ${forst(UTLOPT, 'frist')}
    ) o
    LIMIT 1`,
};

const MERK: Setning = {
  name: 'bevaring.merk',
  text: 'UPDATE oppgave SET slettes = $3 WHERE fiks_org_id = $1 AND id = $2',
};

const SLETT: Setning = {
  name: 'bevaring.slett',
  text: 'DELETE FROM oppgave WHERE fiks_org_id = $1 AND id = $2',
};

const ELDSTE: Setning = {
  name: 'bevaring.eldste',
  text: `
    SELECT coalesce(max(greatest(
      extract(epoch FROM k.ferdig_for - least(
        (SELECT o.fullfort FROM oppgave o WHERE ${FERDIG} ORDER BY o.fullfort LIMIT 1),
        (SELECT o.trukket FROM oppgave o WHERE ${TRUKKET} ORDER BY o.trukket LIMIT 1)
      )),
      86400 * (k.frist_for - (SELECT o.frist FROM oppgave o WHERE ${UTLOPT} ORDER BY o.frist LIMIT 1) - 1)
    )), 0)::float8 AS sekunder
    FROM (${KOMMUNER} OFFSET 0) k`,
};

import { Injectable } from '@nestjs/common';
import type { Setning, Transaksjon } from '../../felles/database/transaksjon.js';

interface Pulje {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly personIder: readonly string[];
}

interface Meldingsnokler {
  readonly personIder: readonly string[];
  readonly tider: readonly Date[];
}

@Injectable()
export class VarselslettingRepository {
  /** Before anything else of the task: whoever gives out its notices has the plan locked, and waits for us later. */
  async slettPlan(tx: Transaksjon, { fiksOrgId, oppgaveId }: Pulje): Promise<void> {
    await tx.antall(SLETT_PLAN, [fiksOrgId, oppgaveId]);
  }

  /** The messages that hold the notices, locked before those are: as whoever finishes a message does. */
  async lasMeldinger(tx: Transaksjon, pulje: Pulje): Promise<Meldingsnokler> {
    const rader = await tx.rader<{ person: string; tid: Date }>(LAS_MELDINGER, verdier(pulje));
    return { personIder: rader.map(({ person }) => person), tider: rader.map(({ tid }) => tid) };
  }

  async slettVarsler(tx: Transaksjon, pulje: Pulje): Promise<void> {
    await tx.antall(SLETT_VARSLER, verdier(pulje));
  }

  /**
   * Those that hold no notice any more. None comes into them: their hour is past, by the days that a task is kept when
   * there is nothing left to remind of.
   */
  async slettTomme(tx: Transaksjon, fiksOrgId: string, nokler: Meldingsnokler): Promise<void> {
    await tx.antall(SLETT_TOMME, [fiksOrgId, nokler.personIder, nokler.tider]);
  }

  async medMeldinger(tx: Transaksjon, personIder: readonly string[]): Promise<string[]> {
    const rader = await tx.rader<{ id: string }>(MED_MELDINGER, [personIder]);
    return rader.map(({ id }) => id);
  }
}

const verdier = ({ fiksOrgId, oppgaveId, personIder }: Pulje): unknown[] => [
  fiksOrgId,
  oppgaveId,
  personIder,
];

const SLETT_PLAN: Setning = {
  name: 'varselsletting.slett-plan',
  text: 'DELETE FROM varslingsplan WHERE fiks_org_id = $1 AND oppgave_id = $2',
};

const VARSLENE = 'fiks_org_id = $1 AND oppgave_id = $2 AND person_id = ANY ($3::bigint[])';

const LAS_MELDINGER: Setning = {
  name: 'varselsletting.las-meldinger',
  text: `
    SELECT m.person_id AS person, m.tid
    FROM (SELECT DISTINCT person_id, tid FROM varsel WHERE ${VARSLENE}) v
    JOIN melding m ON m.fiks_org_id = $1 AND m.person_id = v.person_id AND m.tid = v.tid
    ORDER BY m.person_id, m.tid
    FOR UPDATE OF m`,
};

const SLETT_VARSLER: Setning = {
  name: 'varselsletting.slett-varsler',
  text: `DELETE FROM varsel WHERE ${VARSLENE}`,
};

const SLETT_TOMME: Setning = {
  name: 'varselsletting.slett-tomme',
  text: `
    DELETE FROM melding m USING unnest($2::bigint[], $3::timestamptz[]) n (person_id, tid)
    WHERE m.fiks_org_id = $1 AND m.person_id = n.person_id AND m.tid = n.tid AND NOT EXISTS (
      SELECT FROM varsel v WHERE v.fiks_org_id = $1 AND v.person_id = m.person_id AND v.tid = m.tid
    )`,
};

const MED_MELDINGER: Setning = {
  name: 'varselsletting.med-meldinger',
  text: `
    SELECT p.id FROM unnest($1::bigint[]) p (id)
    WHERE EXISTS (SELECT FROM melding m WHERE m.person_id = p.id)`,
};

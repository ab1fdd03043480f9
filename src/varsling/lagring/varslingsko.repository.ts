import { Injectable } from '@nestjs/common';
import type { Leser, Setning } from '../../felles/database/transaksjon.js';
import { erStanset } from './stanset.js';

/** What is due. A plan is a task's, whose notices are not given out yet. */
export interface Kotall {
  /** Where nothing is stopped. */
  readonly meldinger: number;
  readonly eldsteMelding: Date | null;
  readonly eldstePlan: Date | null;
  /** Where operators have said that nothing may leave. */
  readonly stansedeMeldinger: number;
  readonly stansedePlaner: number;
}

@Injectable()
export class VarslingskoRepository {
  async tell(tx: Leser, na: Date): Promise<Kotall | undefined> {
    const [tall] = await tx.rader<Kotall & Record<string, unknown>>(TELL, [na]);
    return tall;
  }
}

const TELL: Setning = {
  name: 'varslingsko.tell',
  text: `
    SELECT coalesce(sum(m.antall) FILTER (WHERE NOT k.stanset), 0)::int AS meldinger,
      min(m.eldste) FILTER (WHERE NOT k.stanset) AS "eldsteMelding",
      min(p.eldste) FILTER (WHERE NOT k.stanset) AS "eldstePlan",
      coalesce(sum(m.antall) FILTER (WHERE k.stanset), 0)::int AS "stansedeMeldinger",
      coalesce(sum(p.antall) FILTER (WHERE k.stanset), 0)::int AS "stansedePlaner"
    FROM (
      SELECT fiks_org_id, ${erStanset('kommune.fiks_org_id')} AS stanset FROM kommune
    ) k
    CROSS JOIN LATERAL (
      SELECT count(*) AS antall, min(neste_forsok) AS eldste FROM melding
      WHERE fiks_org_id = k.fiks_org_id AND status = 'VENTER' AND neste_forsok <= $1
    ) m
    CROSS JOIN LATERAL (
      SELECT count(*) AS antall, min(neste) AS eldste FROM varslingsplan
      WHERE fiks_org_id = k.fiks_org_id AND neste <= $1
    ) p`,
};

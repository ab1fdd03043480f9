import type { Benk } from './benk.js';
import { malPlanlegging, type Planleggingsplan } from './varselplanlegging.js';
import type { Varslingstall } from './varslingsrapport.js';
import { malUtsending } from './varselutsending.js';

export interface Varslingsplan {
  readonly planlegging: Planleggingsplan;
  /** Notices that are due at one hour. */
  readonly varsler: number;
  readonly varselhvileMs: number;
}

export async function malVarslingen(
  server: string,
  benk: Benk,
  { planlegging, varsler, varselhvileMs }: Varslingsplan,
): Promise<Varslingstall> {
  const { tall, feil } = await malPlanlegging(server, benk, planlegging);
  const utsending = await malUtsending(server, benk, { antall: varsler, hvileMs: varselhvileMs });
  return { planlegging: tall, utsending, feil: [...feil, ...utsending.feil] };
}

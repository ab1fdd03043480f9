import { dagerMellom, osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager } from '../../felles/klokke/oslotid.js';
import { hvorforStengt } from './helligdager.js';
import { erSendetid, nesteHeleTime } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';

export type Flyttegrunn = 'UTENFOR_TID' | 'SONDAG' | 'HELLIGDAG';

export interface Flytting {
  /** The day it would have come on, `YYYY-MM-DD`. */
  readonly fra: string;
  /** In the order of the days; each once. */
  readonly grunner: readonly Flyttegrunn[];
}

/** Why a planned notice comes at another time than its task asks for; undefined for one that does not. */
export function finnFlytting(
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  { type, tid }: Planlagt,
): Flytting | undefined {
  const dag = osloDato(tid);
  switch (type) {
    case 'FORSTEGANGSVARSEL':
      return fraOpprettelsen(grunnlag, regler, dag);
    case 'PURRING': {
      const fra = purredag(grunnlag, dag);
      return flytting(fra, stengteDager(fra, dag));
    }
    case 'SISTE_PURRING': {
      const fra = grunnlag.frist === null ? dag : leggTilDager(grunnlag.frist, -1);
      return flytting(fra, stengteDager(leggTilDager(dag, 1), leggTilDager(fra, 1)));
    }
  }
}

function fraOpprettelsen(
  { opprettet }: Varselgrunnlag,
  { sendetid }: Varselregler,
  dag: string,
): Flytting | undefined {
  const time = nesteHeleTime(opprettet);
  const stengt = [opprettet, time].flatMap((tidspunkt): Flyttegrunn[] =>
    erSendetid(tidspunkt, sendetid) ? [] : [hvorforStengt(osloDato(tidspunkt)) ?? 'UTENFOR_TID'],
  );
  const dager = stengteDager(leggTilDager(osloDato(time), 1), dag);
  return erSendetid(time, sendetid)
    ? undefined
    : flytting(osloDato(opprettet), [...stengt, ...dager]);
}

/** The first reminder's day of those that have become that one: itself, and the closed days that end with it. */
function purredag({ opprettet, purringIntervallDager }: Varselgrunnlag, apen: string): string {
  const start = osloDato(opprettet);
  let forste = apen;
  for (let dag = apen; dag === apen || hvorforStengt(dag); dag = leggTilDager(dag, -1)) {
    const dager = dagerMellom(start, dag);
    if (dager <= 0) break;
    if (dager % purringIntervallDager === 0) forste = dag;
  }
  return forste;
}

const flytting = (fra: string, grunner: readonly Flyttegrunn[]): Flytting | undefined =>
  grunner.length === 0 ? undefined : { fra, grunner: [...new Set(grunner)] };

/** What closes each of the days from that one, and before the other. */
function stengteDager(fra: string, til: string): Flyttegrunn[] {
  const grunner: Flyttegrunn[] = [];
  for (let dag = fra; dag < til; dag = leggTilDager(dag, 1)) {
    const stengt = hvorforStengt(dag);
    if (stengt) grunner.push(stengt);
  }
  return grunner;
}

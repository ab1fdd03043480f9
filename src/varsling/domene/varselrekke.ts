import { dagerMellom, osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager } from '../../felles/klokke/oslotid.js';
import { forsteApneDag, sisteApneDag } from './helligdager.js';
import { apningstid, nesteSendetime } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';

/** Nothing is planned further ahead: nobody counts on it, and dates past year 9999 do not compare as strings. */
const HORISONT_DAGER = 36_525;

/** What holds for every notice of one task. Dates are Oslo's. */
export interface Ramme {
  readonly grunnlag: Varselgrunnlag;
  readonly regler: Varselregler;
  readonly opprettet: string;
  /** Nothing is sent after this day. */
  readonly sisteDag: string;
  /** The last open day before the deadline's, where the last reminder belongs. */
  readonly sistePurredag: string | undefined;
}

export function lagRamme(grunnlag: Varselgrunnlag, regler: Varselregler): Ramme {
  const opprettet = osloDato(grunnlag.opprettet);
  const horisont = leggTilDager(opprettet, HORISONT_DAGER);
  const { frist } = grunnlag;
  if (frist === null || frist > horisont) {
    return { grunnlag, regler, opprettet, sisteDag: horisont, sistePurredag: undefined };
  }
  const sistePurredag = sisteApneDag(leggTilDager(frist, -1));
  return { grunnlag, regler, opprettet, sisteDag: frist, sistePurredag };
}

/** What the plan has after that notice, or first when there was none; by the rules of `nesteVarsel`. */
export function etter(ramme: Ramme, sist: Planlagt | undefined): Planlagt | undefined {
  if (sist?.type === 'SISTE_PURRING') return undefined;
  if (sist) return purringEtter(ramme, sist.nr, osloDato(sist.tid));
  return ramme.regler.forstegangsvarsel
    ? forstegangsvarsel(ramme)
    : purringEtter(ramme, 0, ramme.opprettet);
}

function forstegangsvarsel({ grunnlag, regler, sisteDag }: Ramme): Planlagt | undefined {
  const tid = nesteSendetime(grunnlag.opprettet, regler.sendetid);
  return osloDato(tid) > sisteDag ? undefined : { type: 'FORSTEGANGSVARSEL', nr: 0, tid };
}

/** The reminder after number `nr`, which went out (or the task was created) on the day `dato`. */
function purringEtter(ramme: Ramme, nr: number, dato: string): Planlagt | undefined {
  const { maksPurringer, sendetid } = ramme.regler;
  if (ramme.grunnlag.purringIntervallDager === 0 || nr >= maksPurringer) return undefined;
  const siste = sistePurredagEtter(ramme, dato);
  // Where a last one will come, the last of the number is kept for it.
  const vanlig = siste && nr + 1 === maksPurringer ? undefined : purredagEtter(ramme, dato);
  const dag = siste && (!vanlig || vanlig > siste) ? siste : vanlig;
  if (!dag) return undefined;
  const type = dag === siste ? 'SISTE_PURRING' : 'PURRING';
  return { type, nr: nr + 1, tid: apningstid(dag, sendetid) };
}

const sistePurredagEtter = ({ sistePurredag }: Ramme, dato: string): string | undefined =>
  sistePurredag && sistePurredag > dato ? sistePurredag : undefined;

/**
 * The day of the first regular reminder after that day, which is open or the day of creation. Those of closed days
 * move to the next open one, so all that fall on an open day or before it are past after it: the next one follows
 * by division, however old the task is.
 */
function purredagEtter(ramme: Ramme, dato: string): string | undefined {
  const { opprettet, grunnlag, sisteDag } = ramme;
  const intervall = grunnlag.purringIntervallDager;
  const dager = (Math.floor(dagerMellom(opprettet, dato) / intervall) + 1) * intervall;
  if (dager > HORISONT_DAGER) return undefined;
  const dag = forsteApneDag(leggTilDager(opprettet, dager));
  return dag > sisteDag ? undefined : dag;
}

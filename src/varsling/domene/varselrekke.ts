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

/**
 * The turn that comes after that one, or first when there was none; by the rules of `nesteVarsel`. How many reminders
 * the kommune has is not asked: it may decide otherwise before the turn comes, see `skalUt`.
 */
export function etter(ramme: Ramme, sist: Planlagt | undefined): Planlagt | undefined {
  if (sist?.type === 'SISTE_PURRING') return undefined;
  if (sist) return purringEtter(ramme, sist.nr, osloDato(sist.tid));
  return ramme.regler.forstegangsvarsel
    ? forstegangsvarsel(ramme)
    : purringEtter(ramme, 0, ramme.opprettet);
}

/** Whether that turn's notice is given out: the last of the reminders is kept for the last one, where one will come. */
export function skalUt(ramme: Ramme, { type, nr, tid }: Planlagt): boolean {
  const { forstegangsvarsel: harForste, maksPurringer } = ramme.regler;
  switch (type) {
    case 'FORSTEGANGSVARSEL':
      return harForste;
    case 'SISTE_PURRING':
      return nr <= maksPurringer;
    case 'PURRING':
      return nr < maksPurringer || (nr === maksPurringer && !sisteEtter(ramme, osloDato(tid)));
  }
}

/** The turn after one that gave nothing out, and so does not count: of reminders only the last may still be given out. */
export function etterUtelatt(ramme: Ramme, utelatt: Planlagt): Planlagt | undefined {
  const { type, nr, tid } = uteblitt(utelatt);
  if (type !== 'PURRING') return etter(ramme, { type, nr, tid });
  const siste = sisteEtter(ramme, osloDato(tid));
  return siste === undefined ? undefined : purring(ramme, nr, siste);
}

/** That turn, when it gave nothing out. */
export const uteblitt = ({ type, nr, tid }: Planlagt): Planlagt => ({
  type,
  nr: type === 'FORSTEGANGSVARSEL' ? nr : nr - 1,
  tid,
});

function forstegangsvarsel({ grunnlag, regler, sisteDag }: Ramme): Planlagt | undefined {
  const tid = nesteSendetime(grunnlag.opprettet, regler.sendetid);
  return osloDato(tid) > sisteDag ? undefined : { type: 'FORSTEGANGSVARSEL', nr: 0, tid };
}

/** The reminder after number `nr`, on a day after `dato`, which is an open one or that of creation. */
export function purringEtter(ramme: Ramme, nr: number, dato: string): Planlagt | undefined {
  if (ramme.grunnlag.purringIntervallDager === 0) return undefined;
  const siste = sisteEtter(ramme, dato);
  const vanlig = purredagEtter(ramme, dato);
  const dag = siste && (!vanlig || vanlig > siste) ? siste : vanlig;
  return dag === undefined ? undefined : purring(ramme, nr, dag);
}

const purring = (ramme: Ramme, nr: number, dag: string): Planlagt => ({
  type: dag === ramme.sistePurredag ? 'SISTE_PURRING' : 'PURRING',
  nr: nr + 1,
  tid: apningstid(dag, ramme.regler.sendetid),
});

/** The day of the last reminder, where it comes after that one. */
const sisteEtter = ({ sistePurredag }: Ramme, dato: string): string | undefined =>
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

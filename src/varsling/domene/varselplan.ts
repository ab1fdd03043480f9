import { osloDato } from '../../felles/klokke/oslodato.js';
import { nesteSendetime } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';
import { etter, lagRamme, type Ramme } from './varselrekke.js';

/**
 * The next notice of a task that is still to be done, `sist` being the last one planned (if any); undefined when
 * there are no more.
 *
 * - The first notice (where the kommune has them) comes at the first sending hour from creation on.
 * - A reminder comes every N days from the date of creation, when sending opens; from a closed day it moves to the
 *   next open one. A day has one notice: a reminder that falls on the day of another notice is dropped, uncounted.
 * - The last reminder comes when sending opens on the last open day before the deadline's, if that is later than
 *   the day of creation and of the first notice. It takes the place of a reminder on that day; none comes after it.
 * - Reminders are at most `maksPurringer`; where there will be a last one, the last of them is kept for it.
 * - Nothing comes after the day of the deadline.
 *
 * Being late: when notices after `sist` were due before `na`, one comes in place of them all, at the first sending
 * hour from `na` on. It has the type and number of the latest that was missed, so the missed ones count; whoever
 * missed only the first notice gets that one. A reminder of the day it comes on is dropped like any second one of
 * a day; the last reminder takes its place as it would a regular one's (but not the first notice's). A missed last
 * reminder can thus come on the day of the deadline itself.
 *
 * Costs no more the older the task is, and a step for each notice that was missed.
 */
export function nesteVarsel(
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  { sist, na }: { readonly sist?: Planlagt | undefined; readonly na: Date },
): Planlagt | undefined {
  const ramme = lagRamme(grunnlag, regler);
  const neste = etter(ramme, sist);
  return neste && neste.tid < na ? innhent(ramme, neste, na) : neste;
}

/** All notices of a task that is never done, where none is late; by the rules of `nesteVarsel`. */
export function heleplanen(grunnlag: Varselgrunnlag, regler: Varselregler): readonly Planlagt[] {
  const ramme = lagRamme(grunnlag, regler);
  const plan: Planlagt[] = [];
  let neste = etter(ramme, undefined);
  while (neste) {
    plan.push(neste);
    neste = etter(ramme, neste);
  }
  return plan;
}

/** One notice, at the first sending hour there is, for `glemt` and all after it that were due before `na`. */
function innhent(ramme: Ramme, glemt: Planlagt, na: Date): Planlagt | undefined {
  const tid = nesteSendetime(na, ramme.regler.sendetid);
  if (osloDato(tid) > ramme.sisteDag) return undefined;
  let siste = glemt;
  let neste = etter(ramme, siste);
  while (neste && neste.tid < na) {
    siste = neste;
    neste = etter(ramme, siste);
  }
  const erstattes = siste.type === 'PURRING' && neste?.type === 'SISTE_PURRING' && neste.tid <= tid;
  return erstattes ? neste : { ...siste, tid };
}

import { osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager } from '../../felles/klokke/oslotid.js';
import { sisteApneDag } from './helligdager.js';
import { apningstid, nesteSendetime } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';
import {
  etter,
  etterUtelatt,
  lagRamme,
  purringEtter,
  skalUt,
  uteblitt,
  type Ramme,
} from './varselrekke.js';

/**
 * The next turn of a task that is still to be done, `sist` being the last one (if any); undefined when there are no
 * more. When it comes, `skalLysesUt` says by what the kommune has decided by then whether its notice is given out.
 *
 * - The first notice (where the kommune has them) comes at the first sending hour from creation on.
 * - A reminder comes every N days from the date of creation, when sending opens; from a closed day it moves to the
 *   next open one. A day has one notice: a reminder that falls on the day of another notice is dropped, uncounted.
 * - The last reminder comes when sending opens on the last open day before the deadline's, if that is later than
 *   the day of creation and of the first notice. It takes the place of a reminder on that day; none comes after it.
 * - Reminders are at most `maksPurringer`; where there will be a last one, the last of them is kept for it. One that
 *   is not given out does not count, and the turns go on: the kommune may have more of them later.
 * - Nothing comes after the day of the deadline.
 *
 * Being late: when notices after `sist` were due before `na`, one comes in place of them all, at the first sending
 * hour from `na` on. It has the type and number of the latest that was missed, so the missed ones count; whoever
 * missed only the first notice gets that one. A reminder of the day it comes on is dropped like any second one of
 * a day; the last reminder takes its place as it would a regular one's (but not the first notice's). A missed last
 * reminder can thus come on the day of the deadline itself.
 *
 * Costs no more the older the task is, and a step for each notice that was missed.
 *
 * @param grunnlag the task
 * @param regler what the kommune has decided
 * @param tid.sist the last turn, by `uteblitt` where its notice was not given out
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

/**
 * The first turn of a new task. A first notice that has no sending hour before the deadline is over comes at once, for
 * those it was meant for to be known as not reached.
 */
export function forsteVarsel(grunnlag: Varselgrunnlag, regler: Varselregler): Planlagt | undefined {
  const { opprettet } = grunnlag;
  const forste = nesteVarsel(grunnlag, regler, { na: opprettet });
  if (forste || !regler.forstegangsvarsel) return forste;
  return { type: 'FORSTEGANGSVARSEL', nr: 0, tid: opprettet };
}

/** Whether the notice of a turn that has come is given out, by what the kommune has decided by now. */
export const skalLysesUt = (
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  varsel: Planlagt,
): boolean => skalUt(lagRamme(grunnlag, regler), varsel);

/**
 * The one notice that comes in place of a turn that was passed over and all after it before `na`; undefined where none
 * of them would have been given out. Its hour may come after the deadline.
 */
export const innhentet = (
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  { tur, na }: { readonly tur: Planlagt; readonly na: Date },
): Planlagt | undefined => forDeSavnede(lagRamme(grunnlag, regler), tur, na);

/** Whether a notice that is given out is one that the kommune, which may have decided otherwise since, still has. */
export const erOnsket = (
  { type, nr }: Pick<Planlagt, 'type' | 'nr'>,
  regler: Varselregler,
): boolean =>
  type === 'FORSTEGANGSVARSEL' ? regler.forstegangsvarsel : nr <= regler.maksPurringer;

/** From that turn on, the first whose notice is given out, as far as the kommune has decided now. */
export function forsteFra(
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  tur: Planlagt,
): Planlagt | undefined {
  const ramme = lagRamme(grunnlag, regler);
  let neste: Planlagt | undefined = tur;
  while (neste && !skalUt(ramme, neste)) neste = etterUtelatt(ramme, neste);
  return neste;
}

/** What comes at the first sending hour there is, for `glemt` and all after it that were due before `na`. */
function innhent(ramme: Ramme, glemt: Planlagt, na: Date): Planlagt | undefined {
  if (osloDato(nesteSendetime(na, ramme.regler.sendetid)) > ramme.sisteDag) return undefined;
  return forDeSavnede(ramme, glemt, na) ?? turFra(ramme, uteblitt(glemt).nr, na);
}

function forDeSavnede(ramme: Ramme, glemt: Planlagt, na: Date): Planlagt | undefined {
  const { savnet, neste } = lesSavnede(ramme, glemt, na);
  if (!savnet) return undefined;
  const tid = nesteSendetime(na, ramme.regler.sendetid);
  const erstattes =
    savnet.type === 'PURRING' && neste?.type === 'SISTE_PURRING' && neste.tid <= tid;
  return erstattes ? neste : { ...savnet, tid };
}

/** The last notice that should have been given out from `glemt` on and before `na`, and the turn that comes after. */
function lesSavnede(
  ramme: Ramme,
  glemt: Planlagt,
  na: Date,
): { readonly savnet: Planlagt | undefined; readonly neste: Planlagt | undefined } {
  let savnet: Planlagt | undefined;
  let neste: Planlagt | undefined = glemt;
  while (neste && neste.tid < na) {
    const tur: Planlagt = neste;
    const ut = skalUt(ramme, tur);
    if (ut) savnet = tur;
    neste = ut ? etter(ramme, tur) : etterUtelatt(ramme, tur);
  }
  return { savnet, neste };
}

/** The first reminder's turn from `na` on, where number `nr` was the last that was given out. */
function turFra(ramme: Ramme, nr: number, na: Date): Planlagt | undefined {
  const iDag = osloDato(na);
  const apner = apningstid(iDag, ramme.regler.sendetid);
  return purringEtter(ramme, nr, apner < na ? iDag : sisteApneDag(leggTilDager(iDag, -1)));
}

import { osloDato } from '../../felles/klokke/oslodato.js';
import { nesteSendetime } from './sendetid.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';
import { forsteFra, forsteVarsel, nesteVarsel } from './varselplan.js';
import { lagRamme } from './varselrekke.js';

/** Why no more come; `GRENSE` is how many were asked for, or how far ahead anything is planned. */
export type Slutt = 'MAKS_PURRINGER' | 'FRIST' | 'PURRING_AV' | 'GRENSE';

export interface Tidslinje {
  readonly varsler: readonly Planlagt[];
  readonly slutt: Slutt;
}

/**
 * The notices of a task that nobody does anything about, where none is late and the kommune never decides otherwise:
 * the same steps as the queue takes, one turn after the other.
 */
export function lagTidslinje(
  grunnlag: Varselgrunnlag,
  regler: Varselregler,
  hoyst: number,
): Tidslinje {
  const varsler: Planlagt[] = [];
  let tur = forsteVarsel(grunnlag, regler);
  let harUtelatt = false;
  for (;;) {
    const neste: Planlagt | undefined = tur && forsteFra(grunnlag, regler, tur);
    harUtelatt ||= neste !== tur;
    if (!neste) return { varsler, slutt: finnSlutt(grunnlag, regler, harUtelatt) };
    if (!harSendetid(neste, grunnlag, regler)) return { varsler, slutt: 'FRIST' };
    if (varsler.length === hoyst) return { varsler, slutt: 'GRENSE' };
    varsler.push(neste);
    tur = nesteVarsel(grunnlag, regler, { sist: neste, na: neste.tid });
  }
}

/** @param harUtelatt whether a turn's notice was not given out: at the end, or to keep the last one for the deadline */
function finnSlutt(grunnlag: Varselgrunnlag, regler: Varselregler, harUtelatt: boolean): Slutt {
  if (grunnlag.purringIntervallDager === 0) return 'PURRING_AV';
  if (harUtelatt) return 'MAKS_PURRINGER';
  return lagRamme(grunnlag, regler).sistePurredag === undefined ? 'GRENSE' : 'FRIST';
}

/** A first notice may have no hour before the deadline is over: it is given out, and reaches nobody. */
const harSendetid = (
  { tid }: Planlagt,
  { frist }: Varselgrunnlag,
  { sendetid }: Varselregler,
): boolean => frist === null || osloDato(nesteSendetime(tid, sendetid)) <= frist;

import { VANLIGE_REGLER } from './regler.testhjelp.js';
import { forsteFra, nesteVarsel } from './varselplan.js';
import type { Planlagt, Varselgrunnlag, Varselregler } from './varsel.js';

/** A Tuesday inside hours, without a deadline, reminded every seventh day; what differs is said. */
export const enOppgave = (
  opprettet = '2026-11-24T10:05:00+01:00',
  overstyrt: Partial<Omit<Varselgrunnlag, 'opprettet'>> = {},
): Varselgrunnlag => ({
  frist: null,
  purringIntervallDager: 7,
  ...overstyrt,
  opprettet: new Date(opprettet),
});
export const regler = (overstyrt: Partial<Varselregler> = {}): Varselregler => ({
  ...VANLIGE_REGLER,
  ...overstyrt,
});

/** `F 0 ti. 24.11 11:00`: kind, number and time on the wall, for a table to be read. */
const VEGG = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const BOKSTAV = { FORSTEGANGSVARSEL: 'F', PURRING: 'P', SISTE_PURRING: 'S' };
export const lest = ({ type, nr, tid }: Planlagt): string =>
  `${BOKSTAV[type]}${nr} ${VEGG.format(tid).replaceAll(/[.,]+ /g, ' ')}`;

/** All notices of a task that is never done, where none is late and the kommune never decides otherwise. */
export function heleplanen(grunnlag: Varselgrunnlag, med: Varselregler): readonly Planlagt[] {
  const plan: Planlagt[] = [];
  for (;;) {
    const tur = nesteVarsel(grunnlag, med, { sist: plan.at(-1), na: grunnlag.opprettet });
    const neste = tur && forsteFra(grunnlag, med, tur);
    if (!neste) return plan;
    plan.push(neste);
  }
}

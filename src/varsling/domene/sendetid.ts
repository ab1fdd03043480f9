import { osloDato } from '../../felles/klokke/oslodato.js';
import { leggTilDager, osloTidspunkt, osloTime } from '../../felles/klokke/oslotid.js';
import type { Sendetid } from '../../felles/klokke/sendetid.js';
import { erHelligdag, forsteApneDag } from './helligdager.js';

const TIME_MS = 3_600_000;

/** Notices are sent from `fraTime` until `tilTime` on days that are neither Sundays nor public holidays. */
export function erSendetid(tidspunkt: Date, { fraTime, tilTime }: Sendetid): boolean {
  const time = osloTime(tidspunkt);
  return time >= fraTime && time < tilTime && !erHelligdag(osloDato(tidspunkt));
}

/** The first moment at which a notice may be sent, at the earliest that moment. */
export function nesteSendetid(tidspunkt: Date, sendetid: Sendetid): Date {
  // Whoever is outside waits for an opening, and those are whole hours.
  return erSendetid(tidspunkt, sendetid) ? tidspunkt : nesteSendetime(tidspunkt, sendetid);
}

/** The first whole hour, at the earliest that moment. */
export const nesteHeleTime = (tidspunkt: Date): Date =>
  new Date(Math.ceil(tidspunkt.getTime() / TIME_MS) * TIME_MS);

/**
 * The first whole hour at which a notice may be sent, at the earliest that moment. Every notice is planned on such
 * an hour: that is how several for one citizen within an hour become one message.
 */
export function nesteSendetime(tidspunkt: Date, sendetid: Sendetid): Date {
  const time = nesteHeleTime(tidspunkt);
  if (erSendetid(time, sendetid)) return time;
  const dato = osloDato(time);
  const apnerIDag = osloTime(time) < sendetid.fraTime;
  return apningstid(apnerIDag ? dato : leggTilDager(dato, 1), sendetid);
}

/** When sending opens on that date, or on the first open day after it where that one is closed. */
export function apningstid(dato: string, { fraTime }: Sendetid): Date {
  return osloTidspunkt(forsteApneDag(dato), fraTime);
}

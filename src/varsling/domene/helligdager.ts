import { easter } from 'date-easter';
import { leggTilDager } from '../../felles/klokke/oslotid.js';

/** 1 January, 1 and 17 May, Christmas Day and the day after; neither Christmas Eve nor New Year's Eve. */
const FASTE = ['01-01', '05-01', '05-17', '12-25', '12-26'];
/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension Day, Whitsun. */
const FRA_PASKE = [-3, -2, 0, 1, 39, 49, 50];

const SONDAG = 0;
const kjente = new Map<string, ReadonlySet<string>>();

function aretsHelligdager(ar: string): ReadonlySet<string> {
  const paske = easter(Number(ar));
  const paskedag = new Date(Date.UTC(paske.year, paske.month - 1, paske.day)).toISOString();
  return new Set([
    ...FASTE.map((dag) => `${ar}-${dag}`),
    ...FRA_PASKE.map((dager) => leggTilDager(paskedag.slice(0, 10), dager)),
  ]);
}

/**
 * Why nothing is sent on that date (`YYYY-MM-DD`), where nothing is: helligdagsfredloven § 2 and the law on 1 and
 * 17 May. Saturdays are open. A Sunday that is a public holiday is one.
 */
export function hvorforStengt(dato: string): 'SONDAG' | 'HELLIGDAG' | undefined {
  const ar = dato.slice(0, 4);
  let arets = kjente.get(ar);
  if (!arets) kjente.set(ar, (arets = aretsHelligdager(ar)));
  if (arets.has(dato)) return 'HELLIGDAG';
  return new Date(`${dato}T00:00:00Z`).getUTCDay() === SONDAG ? 'SONDAG' : undefined;
}

/** Whether that date is a Sunday or a public holiday in Norway. */
export const erHelligdag = (dato: string): boolean => hvorforStengt(dato) !== undefined;

/** That date, or the first after it that is neither a Sunday nor a public holiday. */
export function forsteApneDag(fra: string): string {
  let dato = fra;
  while (erHelligdag(dato)) dato = leggTilDager(dato, 1);
  return dato;
}

/** That date, or the last before it that is neither a Sunday nor a public holiday. */
export function sisteApneDag(til: string): string {
  let dato = til;
  while (erHelligdag(dato)) dato = leggTilDager(dato, -1);
  return dato;
}

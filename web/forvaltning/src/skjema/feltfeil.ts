import { ApiFeil } from '../../../felles/api/api-feil.js';
import type { Felt, Feltordliste, Verdier } from './verdier.js';

export interface Feltfeil<T extends Verdier> {
  readonly felt: Felt<T>;
  /** A whole sentence: it is read beside the field, and on top of the form. */
  readonly melding: string;
}

export interface Feiltolk<T extends Verdier> {
  readonly ord: Feltordliste<T>;
  /** Which field a JSON Pointer of the contract is; left out: of the same name. */
  readonly feltFor?: (peker: string) => string;
  /** Refusals that are about one field, in words for whoever fills it in. */
  readonly kodefelt?: Readonly<Record<string, Feltfeil<T>>>;
}

/** What the server refused, at the fields that it is about; none where it is about something else. */
export function feltfeil<T extends Verdier>(feil: unknown, tolk: Feiltolk<T>): Feltfeil<T>[] {
  if (!(feil instanceof ApiFeil)) return [];
  const { ord, feltFor = (peker) => peker.slice(1), kodefelt = {} } = tolk;
  const kjent = kodefelt[feil.errorCode ?? ''];
  if (kjent) return [kjent];
  return feil.felter.flatMap(({ felt: peker, melding }) => {
    const felt = feltFor(peker);
    return felt in ord ? [{ felt, melding: setning(ord[felt as Felt<T>].navn, melding) }] : [];
  });
}

const setning = (navn: string, melding: string): string =>
  `${navn} ${melding}${melding.endsWith('.') ? '' : '.'}`;

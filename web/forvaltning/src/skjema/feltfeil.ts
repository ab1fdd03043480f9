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
  /** What is wrong, where it is a part of what was sent and not the whole field. */
  readonly navnFor?: (peker: string, sendt: T) => string | undefined;
  /** Refusals that are about one field, in words for whoever fills it in. */
  readonly kodefelt?: Readonly<Record<string, Feltfeil<T>>>;
}

/** What the server refused, at the fields that it is about; none where it is about something else. */
export function feltfeil<T extends Verdier>(
  feil: unknown,
  tolk: Feiltolk<T>,
  sendt: T,
): Feltfeil<T>[] {
  if (!(feil instanceof ApiFeil)) return [];
  const { ord, feltFor = (peker) => peker.slice(1), navnFor, kodefelt = {} } = tolk;
  const kjent = kodefelt[feil.errorCode ?? ''];
  if (kjent) return [kjent];
  return feil.felter.flatMap(({ felt: peker, melding }) => {
    const felt = feltFor(peker);
    if (!(felt in ord)) return [];
    const navn = navnFor?.(peker, sendt) ?? ord[felt as Felt<T>].navn;
    return [{ felt, melding: setning(navn, melding) }];
  });
}

/** What was refused, in a sentence: `melding` is the rest of it. */
export const setning = (navn: string, melding: string): string =>
  `${navn} ${melding}${melding.endsWith('.') ? '' : '.'}`;

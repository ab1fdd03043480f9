import { UUID_I_TEKST } from '../uuid.js';

/** Also as people write it, as an address must, and with digits stuck to it. */
const PERSONNUMMER = /\d{6}(?:[ .+-]|%20)?\d{5,}/;
const ID_ELLER_NUMMER = new RegExp(`(${UUID_I_TEKST.source})|${PERSONNUMMER.source}`, 'gi');

/**
 * Takes away whatever could be a fødselsnummer, from text that a caller wrote and we repeat. An id may have digits in
 * a row by chance and stays: nobody could follow one that is masked.
 */
export const masker = (tekst: string): string =>
  tekst.replace(ID_ELLER_NUMMER, (_, id?: string) => id ?? '***********');

/** Eleven digits that stand by themselves; more of them in a row are something else. */
export const kanHaPersonnummer = (tekst: string): boolean =>
  /(?<!\d)\d{6}[ .+-]?\d{5}(?!\d)/.test(tekst);

/** Also as people write it, and as an address must. */
const PERSONNUMMER = /\d{6}(?:[ .+-]|%20)?\d{5}/g;

/** Takes away whatever could be a fødselsnummer, from text that a caller wrote and we repeat. */
export const masker = (tekst: string): string => tekst.replace(PERSONNUMMER, '***********');

/** Eleven digits that stand by themselves; more of them in a row are something else. */
export const kanHaPersonnummer = (tekst: string): boolean =>
  /(?<!\d)\d{6}[ .+-]?\d{5}(?!\d)/.test(tekst);

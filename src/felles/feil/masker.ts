/** Also as people write it, and as an address must. */
const PERSONNUMMER = /\d{6}(?:[ .+-]|%20)?\d{5}/g;

/** An id of ours, where digits may stand in a row by chance; nobody could follow one that is masked. */
const ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi;

/** Takes away whatever could be a fødselsnummer, from text that a caller wrote and we repeat. */
export function masker(tekst: string): string {
  const ider = tekst.match(ID) ?? [];
  const mellom = tekst.split(ID).map((del) => del.replace(PERSONNUMMER, '***********'));
  return mellom.map((del, nr) => del + (ider[nr] ?? '')).join('');
}

/** Eleven digits that stand by themselves; more of them in a row are something else. */
export const kanHaPersonnummer = (tekst: string): boolean =>
  /(?<!\d)\d{6}[ .+-]?\d{5}(?!\d)/.test(tekst);

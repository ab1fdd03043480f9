import type { Avslag } from '../../felles/feil/avslag.js';

/** What the log calls those who run the installation; nobody else may be called that. */
export const DRIFT = 'Drift';

/** As the contract has a name: from 1 to 100 characters, one of them visible, and none that steers a screen. */
export const erNavn = (navn: string): boolean =>
  navn.length <= 100 && /^(?=.*\S)\P{Cc}*$/u.test(navn);

export const NAVN_MA = 'må ha fra 1 til 100 tegn, og ingen styretegn';

/** A name that others will read, and that stands in the log for good: it leaves no fødselsnummer behind. */
export function vurderNavn(
  navn: string,
  inneholderPersonnummer: (tekst: string) => boolean,
): Avslag | undefined {
  if (inneholderPersonnummer(navn)) return ugyldig('kan ikke ha et fødselsnummer');
  if (!navn.isWellFormed()) return ugyldig('har et tegn som ikke kan lagres');
  return navn.trim().toLowerCase() === DRIFT.toLowerCase() ? ugyldig('er opptatt') : undefined;
}

const ugyldig = (melding: string): Avslag => ({
  kode: 'UGYLDIG_NAVN',
  melding: `Ingenting er lagret. navn ${melding}.`,
  detaljer: { feil: [{ felt: '/navn', melding }] },
});

import type { Avslag } from '../../felles/feil/avslag.js';

/** What the log calls those who run the installation; nobody else may be called that. */
export const DRIFT = 'Drift';

/** As the contract has a name: from 1 to 100 characters, one of them visible, and none that steers a screen. */
export const erNavn = (navn: string): boolean =>
  navn.length <= 100 && /^(?=.*\S)\P{Cc}*$/u.test(navn);

export const NAVN_MA = 'må ha fra 1 til 100 tegn, og ingen styretegn';

/**
 * A name that others will read, and that stands in the log for good: it leaves no fødselsnummer behind.
 * @param felt where in the request it stands, as a JSON pointer
 */
export function vurderNavn(
  navn: string,
  inneholderPersonnummer: (tekst: string) => boolean,
  felt?: string,
): Avslag | undefined {
  const melding = galt(navn, inneholderPersonnummer);
  return melding === undefined ? undefined : ugyldig(melding, felt);
}

/** The name of a person, who must have one; otherwise as for any name. */
export const vurderPersonnavn: typeof vurderNavn = (navn, inneholderPersonnummer, felt) =>
  erNavn(navn) ? vurderNavn(navn, inneholderPersonnummer, felt) : ugyldig(NAVN_MA, felt);

const ugyldig = (melding: string, felt = '/navn'): Avslag => ({
  kode: 'UGYLDIG_NAVN',
  melding: `Ingenting er lagret. navn ${melding}.`,
  detaljer: { feil: [{ felt, melding }] },
});

function galt(
  navn: string,
  inneholderPersonnummer: (tekst: string) => boolean,
): string | undefined {
  if (inneholderPersonnummer(navn)) return 'kan ikke ha et fødselsnummer';
  if (!navn.isWellFormed()) return 'har et tegn som ikke kan lagres';
  return navn.trim().toLowerCase() === DRIFT.toLowerCase() ? 'er opptatt' : undefined;
}

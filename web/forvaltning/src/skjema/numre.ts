/** What is written with spaces in it, as numbers are. */
export const utenRom = (nummer: string): string => nummer.replaceAll(/\s/g, '');

export const UKJENT_ORGNR = 'Organisasjonsnummeret finnes ikke. Sjekk de ni sifrene.';
export const UKJENT_PERSONID = 'Nummeret finnes ikke. Sjekk de elleve sifrene.';

interface Feil<F extends string> {
  readonly felt: F;
  readonly melding: string;
}

const feilSifre =
  (antall: number, melding: string) =>
  <F extends string>(felt: F, verdi: string): readonly Feil<F>[] =>
    new RegExp(`^\\d{${antall}}$`).test(utenRom(verdi)) ? [] : [{ felt, melding }];

export const feilOrgnr = feilSifre(9, 'Organisasjonsnummeret må ha ni siffer.');
export const feilKommunenr = feilSifre(4, 'Kommunenummeret må ha fire siffer.');
export const feilPersonId = feilSifre(11, 'Fødselsnummeret må ha elleve siffer.');

/** Whether it has the form that every id has. */
export const erId = (verdi: string): boolean =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(verdi);

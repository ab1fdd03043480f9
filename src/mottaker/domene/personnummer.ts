import { idnr } from '@navikt/fnrvalidator';

/** Which series count as persons; the synthetic ones only where the installation says so. */
export interface Personregler {
  readonly tillatSyntetiske: boolean;
}

const EKTE = new Set(['fnr', 'dnr']);
const SYNTETISKE = new Set(['tnr', 'dnr-and-tnr']);
const ELLEVE_SIFRE = /(?<!\d)\d{6}[ .-]?\d{5}(?!\d)/g;

/**
 * A fødselsnummer or D-nummer with the right control digits. Synthetic numbers pass the library's
 * check, so the type decides. The rule of 2032 is included.
 */
export function erPersonnummer(nummer: string, regler: Personregler): boolean {
  const svar = idnr(nummer);
  if (svar.status !== 'valid') return false;
  return EKTE.has(svar.type) || (regler.tillatSyntetiske && SYNTETISKE.has(svar.type));
}

/** As much of a number as tells two persons with one name apart. */
export const masker = (nummer: string): string => `${nummer.slice(0, 6)} *****`;

/** Whether the text holds eleven digits that are a valid number of any series, real or synthetic. */
export const inneholderPersonnummer = (tekst: string): boolean =>
  (tekst.match(ELLEVE_SIFRE) ?? []).some(
    (treff) => idnr(treff.replace(/\D/g, '')).status === 'valid',
  );

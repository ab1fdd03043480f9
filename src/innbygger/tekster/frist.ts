import { NAER_DAGER } from '../domene/naer.js';
import { langDato, utenAr, type Sprak } from './dato.js';
import { nar } from './nar.js';

export { NAER_DAGER };

interface Fristord {
  readonly frist: (hva: string) => string;
  readonly gikkUt: (dato: string) => string;
}

const ORD: Readonly<Record<Sprak, Fristord>> = {
  nb: { frist: (hva) => `Frist ${hva}`, gikkUt: (dato) => `Fristen gikk ut ${dato}` },
  nn: { frist: (hva) => `Frist ${hva}`, gikkUt: (dato) => `Fristen gjekk ut ${dato}` },
  en: { frist: (hva) => `Deadline ${hva}`, gikkUt: (dato) => `The deadline passed on ${dato}` },
  se: { frist: (hva) => `Áigemearri ${hva}`, gikkUt: (dato) => `Áigemearri nogai ${dato}` },
};

/**
 * A deadline as a citizen reads it, the days beside the date when it is near: `Frist i morgen, 4. mars`, `Frist 12. mai`, `Fristen gikk ut 3. mars`.
 * The year is said only when it is another than this one. The same on the server and in the browser.
 * @param frist `YYYY-MM-DD`
 * @param dager days from today to it, negative when it has passed
 */
export function fristtekst(frist: string, dager: number, sprak: Sprak): string {
  const dato = datoMedArVedBehov(frist, dager, sprak);
  if (dager < 0) return ORD[sprak].gikkUt(dato);
  return ORD[sprak].frist(dager <= NAER_DAGER ? `${nar(dager, sprak)}, ${dato}` : dato);
}

function datoMedArVedBehov(frist: string, dager: number, sprak: Sprak): string {
  const iDag = new Date(Date.parse(`${frist}T00:00:00Z`) - dager * 86_400_000).toISOString();
  return iDag.slice(0, 4) === frist.slice(0, 4) ? utenAr(frist, sprak) : langDato(frist, sprak);
}

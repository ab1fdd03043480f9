import type { Avslag } from '../../felles/feil/avslag.js';

type Tekster = Readonly<Record<string, string | null | undefined>>;

const felterSom = (tekster: Tekster, passer: (tekst: string) => boolean): string[] =>
  Object.entries(tekster).flatMap(([felt, tekst]) =>
    typeof tekst === 'string' && passer(tekst) ? [`/${felt}`] : [],
  );

const harUlovligeTegn = (tekst: string): boolean =>
  tekst.includes('\u0000') || !tekst.isWellFormed();

/** NUL cannot be stored, and half a surrogate pair is no character. */
export function vurderTegn(tekster: Tekster): Avslag | undefined {
  const felter = felterSom(tekster, harUlovligeTegn);
  if (felter.length === 0) return undefined;
  const melding = 'inneholder tegn som ikke kan lagres (NUL eller et halvt surrogatpar)';
  return {
    kode: 'UGYLDIGE_TEGN',
    melding: `Teksten inneholder tegn som ikke kan lagres. Fjern dem fra ${felter.join(', ')}.`,
    detaljer: { feil: felter.map((felt) => ({ felt, melding })) },
  };
}

/** Texts that citizens and notices show must leave no fødselsnummer behind. */
export function vurderPersonnummerITekst(
  tekster: Tekster,
  inneholderPersonnummer: (tekst: string) => boolean,
): Avslag | undefined {
  const felter = felterSom(tekster, inneholderPersonnummer);
  if (felter.length === 0) return undefined;
  return {
    kode: 'FODSELSNUMMER_I_TEKST',
    melding: `Fødselsnummer kan ikke stå i tekst. Fjern det fra ${felter.join(', ')}.`,
    detaljer: { feil: felter.map((felt) => ({ felt, melding: 'inneholder et fødselsnummer' })) },
  };
}

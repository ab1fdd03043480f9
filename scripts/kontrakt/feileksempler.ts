/** Examples of errors are whole and true to their status; persons in examples are never real. */
import { idnr } from '@navikt/fnrvalidator';
import { FEILKODER } from '../../src/felles/feil/feilkoder.js';

const FELTER = [
  'timestamp',
  'status',
  'error',
  'errorId',
  'path',
  'originalPath',
  'message',
  'errorCode',
  'errorJson',
] as const;
type Feileksempel = Readonly<Partial<Record<(typeof FELTER)[number], unknown>>>;

/** Answers that no operation owns: they come before one is found, from the connection itself, or from the sandbox. */
const UTENFOR_OPERASJONENE: ReadonlySet<string> = new Set([
  'TESTPERSON_FINNES_IKKE',
  'UGYLDIG_ADRESSE',
  'STI_FINNES_IKKE',
  'METODE_IKKE_TILLATT',
  'TIDSAVBRUDD',
  'FOR_STORE_HODER',
]);

const STATUS_FOR_KODE: Readonly<Record<string, number>> = FEILKODER;

function erJsonObjekt(tekst: unknown): boolean {
  if (typeof tekst !== 'string') return false;
  try {
    const verdi: unknown = JSON.parse(tekst);
    return typeof verdi === 'object' && verdi !== null && !Array.isArray(verdi);
  } catch {
    return false;
  }
}

export function feileksempelbrudd(
  status: number,
  navn: string,
  verdi: unknown,
  hvor: string,
): string[] {
  const eksempel = (verdi ?? {}) as Feileksempel;
  const her = `${hvor} ${navn}`;
  const brudd = FELTER.filter((felt) => eksempel[felt] === undefined).map(
    (felt) => `${her}: ${felt} mangler`,
  );
  if (eksempel.errorCode !== navn) brudd.push(`${her}: errorCode er en annen enn navnet`);
  if (eksempel.status !== status) brudd.push(`${her}: status er ${String(eksempel.status)}`);
  if (STATUS_FOR_KODE[navn] !== status) brudd.push(`${her}: koden hører ikke til ${status}`);
  if (!erJsonObjekt(eksempel.errorJson)) brudd.push(`${her}: errorJson er ikke et JSON-objekt`);
  return brudd;
}

/** Every code that an operation can answer is shown by an example in some contract. */
export function kodebrudd(viste: Iterable<string>): string[] {
  const vist = new Set(viste);
  return Object.keys(FEILKODER)
    .filter((kode) => !vist.has(kode) && !UTENFOR_OPERASJONENE.has(kode))
    .map((kode) => `${kode}: ingen kontrakt har et eksempel på den`);
}

/** Eleven digits in a contract are a number from Tenor, or a fault. The number is not repeated. */
export function personbrudd(tekst: string): string[] {
  const numre = tekst.match(/(?<![0-9a-f-])\d{11}(?![0-9a-f])/g) ?? [];
  return numre.flatMap((nummer, i) => {
    const svar = idnr(nummer);
    const erSyntetisk = svar.status === 'valid' && svar.type.endsWith('tnr');
    return erSyntetisk ? [] : [`elleve siffer nr. ${i + 1} er ikke et syntetisk nummer fra Tenor`];
  });
}

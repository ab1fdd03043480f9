/**
 * The published contracts as facts (`test/kontrakt/publisert.json`), and the small language that
 * their types are written in.
 */
import { readFileSync } from 'node:fs';

export interface Objektfakta {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}
export interface Parameterfakta {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly type: string;
}
export interface Operasjonsfakta {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameterfakta[];
  readonly request?: Objektfakta & { readonly schema: string; readonly bodyRequired?: boolean };
  readonly success: Partial<Objektfakta> & { readonly status: number; readonly schema?: string };
  readonly errors: readonly number[];
}
export interface Kontraktfakta {
  readonly server: string;
  readonly operasjoner: readonly Operasjonsfakta[];
  readonly schemas: Readonly<Record<string, Objektfakta>>;
}
export interface Fakta {
  readonly errorMessage: { readonly properties: Readonly<Record<string, string>> };
  readonly kontrakter: Readonly<Record<string, Kontraktfakta>>;
}

/** One published type, taken apart. `objekt` names a published schema. */
export interface Typefakta {
  readonly type: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Typefakta;
  readonly objekt?: string;
  readonly grenser: Readonly<Record<string, number>>;
}

const ENKLE_TYPER: ReadonlySet<string> = new Set(['string', 'integer', 'number', 'boolean']);

function lesGrenser(deler: readonly string[]): Record<string, number> {
  const par = deler.map((del) => del.split('='));
  return Object.fromEntries(par.map(([navn = '', verdi]) => [navn, Number(verdi)]));
}

/** Reads e.g. `integer:int32:minimum=0`, `enum:ANY|ALL`, `array<Oppgave>`, `object:Mottakere`. */
export function lesType(tekst: string): Typefakta {
  const liste = /^array<(.+)>:?(.*)$/.exec(tekst);
  if (liste?.[1]) {
    const grenser = lesGrenser(liste[2]?.split(':').filter(Boolean) ?? []);
    return { type: 'array', items: lesType(liste[1]), grenser };
  }
  const [type = '', ...resten] = tekst.split(':');
  return type === 'enum'
    ? { type: 'string', enum: resten.join(':').split('|'), grenser: {} }
    : lesEnkel(type, resten);
}

function lesEnkel(type: string, resten: readonly string[]): Typefakta {
  if (!ENKLE_TYPER.has(type)) {
    return { type: 'object', objekt: type === 'object' ? (resten[0] ?? '') : type, grenser: {} };
  }
  const format = resten.find((del) => !del.includes('='));
  const grenser = lesGrenser(resten.filter((del) => del.includes('=')));
  return { type, grenser, ...(format === undefined ? {} : { format }) };
}

export function lesFakta(): Fakta {
  const url = new URL('../../test/kontrakt/publisert.json', import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Fakta;
}

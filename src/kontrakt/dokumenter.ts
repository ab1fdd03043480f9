import { readFileSync } from 'node:fs';
import { ROT } from '../felles/rot.js';

export type Skjemaobjekt = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly example?: unknown;
  readonly schema: Skjemaobjekt;
}

interface Innhold {
  readonly 'application/json': { readonly schema: Skjemaobjekt };
}

export type Eksempler = Readonly<Record<string, { readonly value: Skjemaobjekt }>>;

/** An answer is JSON, or text of the type that the contract names. */
type Svarinnhold = Readonly<
  Record<string, { readonly schema: Skjemaobjekt; readonly examples?: Eksempler }>
>;

export interface Svardok {
  readonly $ref?: string;
  readonly content?: Svarinnhold;
  readonly headers?: Readonly<Record<string, unknown>>;
}

export interface Operasjonsdok {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Innhold };
  readonly responses: Readonly<Record<string, Svardok>>;
  readonly 'x-privilegier'?: readonly string[];
  readonly 'x-rolle'?: 'ADMINISTRATOR' | 'LESER' | 'PLATTFORM';
  readonly 'x-lager-nytt'?: boolean;
  readonly 'x-maks-bytes'?: number;
}

export const VERB = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Verb = (typeof VERB)[number];

export interface Dokument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Verb, Operasjonsdok>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Skjemaobjekt>>;
    readonly responses: Readonly<Record<string, Svardok>>;
  };
}

export const KONTRAKTNAVN = ['ekstern', 'innbygger', 'konfigurasjon'] as const;
export type Kontraktnavn = (typeof KONTRAKTNAVN)[number];

export const filnavn = (navn: Kontraktnavn): string => `min-kommune-oppgave-${navn}-api-v1.json`;

const MAPPE = new URL('openapi/', ROT);

const les = (navn: Kontraktnavn): Dokument =>
  JSON.parse(readFileSync(new URL(filnavn(navn), MAPPE), 'utf8')) as Dokument;

/** The three contracts as they stand in `openapi/`, read once. */
export const dokumenter: Readonly<Record<Kontraktnavn, Dokument>> = {
  ekstern: les('ekstern'),
  innbygger: les('innbygger'),
  konfigurasjon: les('konfigurasjon'),
};

/** The contracts as data: the parts of OpenAPI 3.0 that the scripts look at. */
import { readFileSync } from 'node:fs';

export const KONTRAKTER = ['ekstern', 'innbygger', 'konfigurasjon'] as const;
export const VERB = ['get', 'put', 'post', 'delete', 'patch'] as const;
export type Verb = (typeof VERB)[number];

export interface Skjema {
  readonly $ref?: string;
  readonly allOf?: readonly Skjema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: Skjema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Skjema>>;
  readonly additionalProperties?: boolean;
  readonly [nokkelord: string]: unknown;
}
export interface Eksempel {
  readonly summary?: string;
  readonly value?: unknown;
}
interface Kropp {
  readonly schema?: Skjema;
  readonly examples?: Readonly<Record<string, Eksempel>>;
}
/** By media type. */
export type Innhold = Readonly<Partial<Record<'application/json' | 'text/calendar', Kropp>>>;
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Skjema;
  readonly 'x-utvidelse'?: boolean;
}
export interface Respons {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Innhold;
  readonly 'x-utvidelse'?: boolean;
}
export interface Operasjon {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Innhold };
  readonly responses: Readonly<Record<string, Respons>>;
  readonly 'x-utvidelse'?: boolean;
}
export interface Dokument {
  readonly tags?: readonly { readonly name: string }[];
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Partial<Record<Verb, Operasjon>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Skjema>>;
    readonly responses: Readonly<Record<string, Respons>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}
export interface StedfestetOperasjon {
  readonly sti: string;
  readonly verb: Verb;
  readonly operasjon: Operasjon;
}

export const filnavn = (navn: string): string => `min-kommune-oppgave-${navn}-api-v1.json`;

export function lesKontrakt(navn: string): Dokument {
  const url = new URL(`../../openapi/${filnavn(navn)}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Dokument;
}

/** All operations, in the order of the document. */
export function operasjoner(dokument: Dokument): StedfestetOperasjon[] {
  return Object.entries(dokument.paths).flatMap(([sti, verb]) =>
    VERB.flatMap((v) => {
      const operasjon = verb[v];
      return operasjon ? [{ sti, verb: v, operasjon }] : [];
    }),
  );
}

/** Follows `$ref`, and an `allOf` of one: how OpenAPI 3.0 lets a `$ref` carry `x-utvidelse`. */
export function losSkjema(dokument: Dokument, skjema: Skjema): Skjema {
  const peker = skjema.$ref ?? (skjema.allOf?.length === 1 ? skjema.allOf[0]?.$ref : undefined);
  if (peker === undefined) return skjema;
  const funnet = dokument.components.schemas[sisteLedd(peker)];
  if (!funnet) throw new Error(`Kontrakten peker på noe som ikke finnes: ${peker}`);
  return losSkjema(dokument, funnet);
}

export function losRespons(dokument: Dokument, respons: Respons): Respons {
  if (respons.$ref === undefined) return respons;
  const funnet = dokument.components.responses[sisteLedd(respons.$ref)];
  if (!funnet) throw new Error(`Kontrakten peker på noe som ikke finnes: ${respons.$ref}`);
  return funnet;
}

export const sisteLedd = (peker: string): string => peker.slice(peker.lastIndexOf('/') + 1);

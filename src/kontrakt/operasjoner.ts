import {
  dokumenter,
  KONTRAKTNAVN,
  VERB,
  type Dokument,
  type Kontraktnavn,
  type Operasjonsdok,
  type Parameter,
  type Skjemaobjekt,
  type Verb,
} from './dokumenter.js';
import type { Rolle } from './innringer.js';

/** Largest request body where the contract does not say otherwise, in bytes. */
const STANDARD_MAKS_BYTES = 65_536;

const JSON_TYPE = 'application/json';

/** Marks a body that the contract lets the caller leave out. */
export const VALGFRI_KROPP = 'x-valgfri';

/** One operation of a contract, in the form that Fastify's routes take. */
export interface Kontraktsoperasjon {
  readonly id: string;
  readonly kontrakt: Kontraktnavn;
  readonly verb: Verb;
  /** Fastify's form: `/oppgaver/:oppgaveId`. */
  readonly sti: string;
  readonly suksess: number;
  /** Of the success answer; none where it has no body. */
  readonly innholdstype: string | undefined;
  readonly skjema: Skjemaobjekt;
  /** Headers that the request may have, by the contract's names for them. */
  readonly hoder: readonly string[];
  /** The success answer says which state of the resource it shows. */
  readonly harEtag: boolean;
  readonly privilegier: readonly string[];
  /** Refused while the kommune has paused the service. */
  readonly lagerNytt: boolean;
  /** The least that the caller must be, in the kommune or on the platform; only the configuration asks for it. */
  readonly rolle: Rolle | 'PLATTFORM' | undefined;
  readonly maksBytes: number;
}

/** `#/components/…` is relative to its document; in a route the document must be named. */
function absolutt(kontrakt: Kontraktnavn, verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map((v) => absolutt(kontrakt, v));
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  return Object.fromEntries(
    Object.entries(verdi).map(([navn, v]) => [
      navn,
      navn === '$ref' && typeof v === 'string' && v.startsWith('#')
        ? kontrakt + v
        : absolutt(kontrakt, v),
    ]),
  );
}

function parametre(
  kontrakt: Kontraktnavn,
  dok: Operasjonsdok,
  sted: Parameter['in'],
): Skjemaobjekt | undefined {
  const gjeldende = (dok.parameters ?? []).filter((p) => p.in === sted);
  if (gjeldende.length === 0) return undefined;
  // Node gives all headers in lower case.
  const navn = ({ name }: Parameter): string => (sted === 'header' ? name.toLowerCase() : name);
  return {
    type: 'object',
    properties: Object.fromEntries(gjeldende.map((p) => [navn(p), absolutt(kontrakt, p.schema)])),
    required: gjeldende.filter((p) => p.required).map(navn),
  };
}

function kropp(kontrakt: Kontraktnavn, dok: Operasjonsdok): Skjemaobjekt | undefined {
  if (!dok.requestBody) return undefined;
  const { content, required = false } = dok.requestBody;
  const skjema = absolutt(kontrakt, content['application/json'].schema) as Skjemaobjekt;
  return { ...skjema, [VALGFRI_KROPP]: !required };
}

function svar(kontrakt: Kontraktnavn, dok: Operasjonsdok): Skjemaobjekt {
  const felles = dokumenter[kontrakt].components.responses;
  return Object.fromEntries(
    Object.entries(dok.responses).flatMap(([status, s]) => {
      const funnet = s.$ref ? felles[s.$ref.split('/').at(-1) ?? ''] : s;
      const skjema = funnet?.content?.[JSON_TYPE]?.schema;
      return skjema ? [[status, absolutt(kontrakt, skjema)]] : [];
    }),
  );
}

function tilOperasjon(
  kontrakt: Kontraktnavn,
  { sti, verb }: { readonly sti: string; readonly verb: Verb },
  dok: Operasjonsdok,
): Kontraktsoperasjon {
  const deler = {
    params: parametre(kontrakt, dok, 'path'),
    querystring: parametre(kontrakt, dok, 'query'),
    headers: parametre(kontrakt, dok, 'header'),
    body: kropp(kontrakt, dok),
    response: svar(kontrakt, dok),
  };
  const suksess = Object.keys(dok.responses).find((status) => status.startsWith('2')) ?? '';
  return {
    id: dok.operationId,
    kontrakt,
    verb,
    sti: sti.replace(/\{(\w+)\}/g, ':$1'),
    suksess: Number(suksess),
    innholdstype: Object.keys(dok.responses[suksess]?.content ?? {})[0],
    skjema: Object.fromEntries(Object.entries(deler).filter(([, del]) => del !== undefined)),
    hoder: (dok.parameters ?? []).filter((p) => p.in === 'header').map(({ name }) => name),
    harEtag: 'ETag' in (dok.responses[suksess]?.headers ?? {}),
    privilegier: dok['x-privilegier'] ?? [],
    lagerNytt: dok['x-lager-nytt'] ?? false,
    rolle: dok['x-rolle'],
    maksBytes: dok['x-maks-bytes'] ?? STANDARD_MAKS_BYTES,
  };
}

const operasjonerI = (kontrakt: Kontraktnavn, { paths }: Dokument): Kontraktsoperasjon[] =>
  Object.entries(paths).flatMap(([sti, verb]) =>
    VERB.flatMap((v) => {
      const dok = verb[v];
      return dok ? [tilOperasjon(kontrakt, { sti, verb: v }, dok)] : [];
    }),
  );

/** Every operation of the three contracts, by operationId. */
export const operasjoner: ReadonlyMap<string, Kontraktsoperasjon> = new Map(
  KONTRAKTNAVN.flatMap((navn) => operasjonerI(navn, dokumenter[navn])).map((op) => [op.id, op]),
);

const stimonstre = [...operasjoner.values()].map((op) => ({
  verb: op.verb.toUpperCase(),
  monster: new RegExp(`^${op.sti.replace(/:\w+/g, '[^/]+')}$`),
}));

/** The verbs that a path takes; none where no operation has it. Tells 405 from 404. */
export const tillatteVerb = (sti: string): string[] =>
  stimonstre.filter(({ monster }) => monster.test(sti)).map(({ verb }) => verb);

/** Where a schema of ours departs from the published facts. */
import { losSkjema, type Dokument, type Skjema } from './dokument.js';
import { lesType, type Objektfakta, type Typefakta } from './fakta.js';
import { erVarGrense } from './grenser.js';

export interface Kontekst {
  readonly dokument: Dokument;
  /** Published schemas by name. */
  readonly objekter: Readonly<Record<string, Objektfakta>>;
  readonly retning: 'foresporsel' | 'svar';
}

/** Keywords that narrow what is valid, or fill in what was left out. */
const GRENSEORD = [
  'default',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'nullable',
] as const;

const vis = (verdi: unknown): string => (verdi === undefined ? 'ingenting' : JSON.stringify(verdi));
const sortert = (liste: readonly string[] = []): string[] => [...liste].sort();

const likhet = (hvor: string, hva: string, vart: unknown, publisert: unknown): string[] =>
  vis(vart) === vis(publisert)
    ? []
    : [`${hvor}: ${hva} er ${vis(vart)}, publisert er ${vis(publisert)}`];

function grensebrudd(skjema: Skjema, fakta: Typefakta, hvor: string): string[] {
  return GRENSEORD.flatMap((ord) => {
    const publisert = fakta.grenser[ord];
    if (publisert !== undefined) return likhet(hvor, ord, skjema[ord], publisert);
    if (skjema[ord] === undefined || erVarGrense(hvor, ord, skjema[ord])) return [];
    return [`${hvor}: ${ord}=${vis(skjema[ord])} står verken i den publiserte eller i grenser.ts`];
  });
}

/** A value against one published type. `hvor` says where it stands, also to `grenser.ts`. */
export function typebrudd(k: Kontekst, ra: Skjema, fakta: Typefakta, hvor: string): string[] {
  const skjema = losSkjema(k.dokument, ra);
  const brudd = [
    ...likhet(hvor, 'type', skjema.type, fakta.type),
    ...likhet(hvor, 'format', skjema.format, fakta.format),
    ...likhet(hvor, 'enum', sortert(skjema.enum), sortert(fakta.enum)),
    ...grensebrudd(skjema, fakta, hvor),
  ];
  if (fakta.items) {
    brudd.push(...typebrudd(k, skjema.items ?? {}, fakta.items, `${hvor}[]`));
  }
  if (fakta.objekt !== undefined) {
    const objekt = k.objekter[fakta.objekt];
    if (!objekt) return [...brudd, `${hvor}: faktaene mangler skjemaet ${fakta.objekt}`];
    brudd.push(...objektbrudd(k, skjema, objekt, hvor));
  }
  return brudd;
}

/** An object: every published property as published, everything beyond marked and optional. */
export function objektbrudd(k: Kontekst, ra: Skjema, fakta: Objektfakta, hvor: string): string[] {
  const skjema = losSkjema(k.dokument, ra);
  const egenskaper = skjema.properties ?? {};
  const brudd = likhet(hvor, 'required', sortert(skjema.required), sortert(fakta.required));
  if (k.retning === 'foresporsel' && skjema.additionalProperties !== false) {
    brudd.push(`${hvor}: en forespørsel må ha additionalProperties: false`);
  }
  for (const [navn, type] of Object.entries(fakta.properties)) {
    const egenskap = egenskaper[navn];
    if (!egenskap) brudd.push(`${hvor}.${navn}: mangler`);
    else if (egenskap['x-utvidelse']) brudd.push(`${hvor}.${navn}: publisert, men x-utvidelse`);
    else brudd.push(...typebrudd(k, egenskap, lesType(type), `${hvor}.${navn}`));
  }
  for (const [navn, egenskap] of Object.entries(egenskaper)) {
    if (navn in fakta.properties || egenskap['x-utvidelse'] === true) continue;
    brudd.push(`${hvor}.${navn}: ikke publisert, og mangler x-utvidelse`);
  }
  return brudd;
}

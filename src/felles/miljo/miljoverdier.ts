import { kanSignere } from '../rsanokkel.js';
import { UUID } from '../uuid.js';

/** Parsers for environment values that hold more than one word. A faulty value comes back as it was. */
interface Verdi {
  readonly value: unknown;
}

/** A key of 256 bits with the name that stands beside what it encrypted. */
export interface Nokkel {
  readonly id: string;
  readonly nokkel: Buffer;
}

/** A kommune that the installation serves, with its first administrators. */
export interface Kommuneoppsett {
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly kommunenr: string;
  readonly navn: string;
  /** Some are only a number: the logs call them «Administrator» until the kommune says who they are. */
  readonly administratorer: readonly (string | Personoppsett)[];
}

/** A person who may something from the start, and what the logs call that one. */
export interface Personoppsett {
  readonly personId: string;
  readonly navn: string;
}

/** A private RSA key as JWK, as ID-porten's clients have. */
export interface Klientnokkel {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
  readonly d: string;
}

/** Letters, digits and spaces; with no letter it would pass for a number that can be called. */
export const SMS_AVSENDER = /^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/;

const NOKKEL = /^([\w-]{1,32}):([A-Za-z0-9+/]{43}=)$/;

export const tilBoolsk = ({ value }: Verdi): unknown => {
  if (value === 'true') return true;
  return value === 'false' ? false : value;
};

/** `A,B` as a list. */
export const tilListe = ({ value }: Verdi): unknown =>
  typeof value === 'string' ? value.split(',').map((del) => del.trim()) : value;

/** `id:base64,id2:base64`, each key 32 bytes; the first one encrypts what is new. */
export function tilNokler({ value }: Verdi): unknown {
  if (typeof value !== 'string') return value;
  const treff = value.split(',').map((del) => NOKKEL.exec(del.trim()));
  const nokler = treff.flatMap((t): Nokkel[] =>
    t?.[1] && t[2] ? [{ id: t[1], nokkel: Buffer.from(t[2], 'base64') }] : [],
  );
  const unike = new Set(nokler.map((n) => n.id));
  return unike.size === treff.length ? nokler : value;
}

export function tilKlientnokkel({ value }: Verdi): unknown {
  if (typeof value !== 'string') return value;
  try {
    const lest: unknown = JSON.parse(value);
    return erKlientnokkel(lest) ? lest : value;
  } catch {
    return value;
  }
}

function erKlientnokkel(verdi: unknown): verdi is Klientnokkel {
  if (typeof verdi !== 'object' || verdi === null) return false;
  const { kty, kid, n, e, d } = verdi as Record<string, unknown>;
  const serUtSomEn =
    kty === 'RSA' && passer(kid, /\S/) && [n, e, d].every((del) => passer(del, /^[\w-]+$/));
  return serUtSomEn && kanSignere(verdi);
}

const tilListeAv =
  (erEn: (verdi: unknown) => boolean) =>
  ({ value }: Verdi): unknown => {
    if (typeof value !== 'string') return value;
    try {
      const lest: unknown = JSON.parse(value);
      return Array.isArray(lest) && lest.every(erEn) ? lest : value;
    } catch {
      return value;
    }
  };

const FODSELSNUMMER = /^\d{11}$/;

function erKommuneoppsett(verdi: unknown): verdi is Kommuneoppsett {
  if (typeof verdi !== 'object' || verdi === null) return false;
  const { fiksOrgId, orgnr, kommunenr, navn, administratorer } = verdi as Record<string, unknown>;
  return (
    passer(fiksOrgId, UUID) &&
    passer(orgnr, /^\d{9}$/) &&
    passer(kommunenr, /^\d{4}$/) &&
    passer(navn, /\S/) &&
    Array.isArray(administratorer) &&
    administratorer.every((person) => passer(person, FODSELSNUMMER) || erPersonoppsett(person))
  );
}

function erPersonoppsett(verdi: unknown): verdi is Personoppsett {
  if (typeof verdi !== 'object' || verdi === null) return false;
  const { personId, navn } = verdi as Record<string, unknown>;
  return passer(personId, FODSELSNUMMER) && passer(navn, /\S/);
}

export const tilKommuner = tilListeAv(erKommuneoppsett);
export const tilPlattformadministratorer = tilListeAv(erPersonoppsett);

const passer = (verdi: unknown, monster: RegExp): boolean =>
  typeof verdi === 'string' && monster.test(verdi);

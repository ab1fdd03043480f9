import type { INestApplicationContext } from '@nestjs/common';
import { AvslagFeil } from '../felles/feil/avslag.js';

/** The values of the options that were given. */
export type Valg = Readonly<Record<string, string | undefined>>;

export interface Kommando {
  /** What it does, in a line. */
  readonly hva: string;
  /** Its options, each with what it takes and what that is for. */
  readonly valg: Readonly<Record<string, Valgbeskrivelse>>;
  /** Does it, and answers what the operator is to read. */
  readonly kjor: (tjenester: Tjenester, valg: Valg) => Promise<string>;
}

interface Valgbeskrivelse {
  readonly verdi: string;
  readonly hva: string;
  readonly pakrevd?: boolean;
}

/** The services of the installation. */
export type Tjenester = Pick<INestApplicationContext, 'get'>;

/** The commands about one thing; a file of its own in this folder, listed in `grupper.ts`. */
export type Kommandogruppe = Readonly<Record<string, Kommando>>;

/** The command cannot be carried out as it was written, or not on what there is; the text says what to do. */
export class Bruksfeil extends Error {}

/** What is refused is refused in words that the operator can use. */
export function somBruksfeil(feil: unknown): never {
  if (!(feil instanceof AvslagFeil)) throw feil;
  const { kode, melding } = feil.avslag;
  throw new Bruksfeil(kode === 'UGYLDIG_PERSONID' ? FEIL_NUMMER : melding, { cause: feil });
}

/** The commands read one number, and the refusal of the services is about places in a list. */
const FEIL_NUMMER =
  'Det som ble lest fra standard inn, er ikke et gyldig fødselsnummer eller D-nummer. Sjekk sifrene, og prøv igjen. Ingenting er endret.';

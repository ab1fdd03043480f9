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
  if (feil instanceof AvslagFeil) throw new Bruksfeil(feil.avslag.melding, { cause: feil });
  throw feil;
}

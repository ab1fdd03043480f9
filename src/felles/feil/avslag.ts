import type { Feilkode } from './feilkoder.js';

/** What a refusal tells beyond its text; becomes `errorJson`. Never holds a fødselsnummer. */
export type Avslagsdetaljer = Readonly<Record<string, unknown>>;

/**
 * A refusal as a value: what the pure rules return when they say no.
 * `melding` is for people: Norwegian, and says what to do.
 */
export interface Avslag {
  readonly kode: Feilkode;
  readonly melding: string;
  readonly detaljer?: Avslagsdetaljer;
}

/** Carries a refusal out to the edge, where it becomes an answer (`feilsvar.ts`). */
export class AvslagFeil extends Error {
  constructor(
    readonly avslag: Avslag,
    options?: ErrorOptions,
  ) {
    super(avslag.kode, options);
  }
}

/** Throws when a rule refused; does nothing when it had nothing to say. */
export function kastVedAvslag(avslag: Avslag | undefined): void {
  if (avslag) throw new AvslagFeil(avslag);
}

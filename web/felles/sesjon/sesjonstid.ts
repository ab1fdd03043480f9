import type { components } from '../../../src/kontrakt/generert/innbygger.js';

export interface Sesjonsklokke {
  readonly sesjon: components['schemas']['Sesjon'];
  /** When `sesjon` was true, in milliseconds since 1970. */
  readonly hentet: number;
  /** When the server last answered, in milliseconds since 1970. */
  readonly sistHort: number;
}

export interface Sesjonstid {
  /** Seconds until the session ends; negative when it has. */
  readonly sekunder: number;
  /** False when the session ends however active one is. */
  readonly kanForlenges: boolean;
}

/** How long the session lasts: to the idle end or to the last end, whichever is nearer. */
export function sesjonstid({ sesjon, hentet, sistHort }: Sesjonsklokke, na: number): Sesjonstid {
  const uvirksom = sistHort + sesjon.sekunderUtenAktivitet * 1000;
  const siste = hentet + sesjon.sekunderIgjen * 1000;
  return {
    sekunder: Math.ceil((Math.min(uvirksom, siste) - na) / 1000),
    kanForlenges: uvirksom < siste,
  };
}

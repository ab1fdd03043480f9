import { ventTid } from './retry-after.js';

/** What somebody outside answered, read to its end. */
export interface Svar {
  readonly status: number;
  readonly kropp: string;
  /** As `Retry-After` asks for, in milliseconds. */
  readonly ventMs?: number;
}

export interface Foresporsel {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Record<string, string>;
  readonly body?: string | URLSearchParams;
  /** For the whole answer, not only its beginning. */
  readonly fristMs: number;
}

/**
 * Somebody outside did not answer, or not as agreed. It says who and how, and never what was sent or received: what
 * `fetch` and `JSON.parse` throw may quote a token, so they are not its cause either.
 */
export class YtreFeil extends Error {
  constructor(
    melding: string,
    readonly ventMs?: number,
  ) {
    super(melding);
  }
}

/**
 * Follows nobody elsewhere: the token is meant for this address only.
 * @throws YtreFeil when there is no whole answer within the time
 */
export async function spor(adresse: string, foresporsel: Foresporsel): Promise<Svar> {
  const { fristMs, ...resten } = foresporsel;
  try {
    const signal = AbortSignal.timeout(fristMs);
    const svar = await fetch(adresse, { ...resten, redirect: 'error', signal });
    const kropp = await svar.text();
    const ventMs = ventTid(svar.headers.get('retry-after'), Date.now());
    return { status: svar.status, kropp, ...medVentetid(ventMs) };
  } catch (feil) {
    throw new YtreFeil(`${new URL(adresse).host} svarte ikke: ${arsak(feil)}`);
  }
}

/** `undefined` for what is not JSON. */
export function lesJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return undefined;
  }
}

/** The field of what may turn out not to be an object. */
export const felt = (verdi: unknown, navn: string): unknown =>
  typeof verdi === 'object' && verdi !== null
    ? (verdi as Record<string, unknown>)[navn]
    : undefined;

export const medVentetid = (ventMs: number | undefined): { readonly ventMs?: number } =>
  ventMs === undefined ? {} : { ventMs };

function arsak(feil: unknown): string {
  if (felt(feil, 'name') === 'TimeoutError') return 'tiden gikk ut';
  const kode = felt(felt(feil, 'cause'), 'code');
  return typeof kode === 'string' && /^[A-Z0-9_]{1,40}$/.test(kode)
    ? kode
    : 'forbindelsen ble brutt';
}

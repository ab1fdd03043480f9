/** What a browser says of where a request comes from; a page of others cannot make it say otherwise. */
export interface Avsender {
  readonly metode: string;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site` */
  readonly hvorfra: string | undefined;
  /** The header that only a script of ours can send. */
  readonly bevis: string | undefined;
}

const LESER_BARE = new Set(['GET', 'HEAD']);

/** Whether the request was sent by a page of ours. */
export function erFraOss(
  { origin, hvorfra }: Omit<Avsender, 'bevis' | 'metode'>,
  var_: string,
): boolean {
  return origin === undefined ? hvorfra === 'same-origin' : origin === var_;
}

/**
 * Whether a request that carries a session may be trusted to be the person's own. One that only reads may:
 * others cannot read the answer. Anything else needs both our header and our origin.
 */
export const erEgetOnske = (avsender: Avsender, var_: string): boolean =>
  LESER_BARE.has(avsender.metode) || (avsender.bevis === '1' && erFraOss(avsender, var_));

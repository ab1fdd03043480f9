/** Whoever asks for more is asked again after this all the same: a slip of theirs must not silence us. */
const VENTER_HOYST_MS = 3_600_000;

/**
 * How long `Retry-After` asks us to wait, in milliseconds: it is in seconds or a point of time (RFC 9110 §10.2.3).
 * @param na milliseconds since 1970
 */
export function ventTid(hode: string | null, na: number): number | undefined {
  if (hode === null) return undefined;
  const ms = /^\d+$/.test(hode) ? Number(hode) * 1_000 : Date.parse(hode) - na;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), VENTER_HOYST_MS);
}

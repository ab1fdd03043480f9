/** Beyond any list, and within what the server takes as a number. */
const SISTE_SIDE = 1_000_000;

/** The page asked for in the address, where anything may stand. */
export function sidetall(verdi: string | null): number {
  const tall = Math.trunc(Number(verdi)) || 1;
  return Math.min(Math.max(1, tall), SISTE_SIDE);
}

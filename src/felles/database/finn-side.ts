import type { Leser, Setning } from './transaksjon.js';

/** Counted from 0; fifty to a page where nothing is said, as in the contract. */
export interface Sidevalg {
  readonly side?: number;
  readonly sideStorrelse?: number;
}

export interface Side<R> {
  readonly totalt: number;
  readonly rader: readonly R[];
}

interface Sidesetninger {
  /** `$1` is the kommune; answers `totalt`. */
  readonly tell: Setning;
  /** `$1` is the kommune, `$2` how many rows, `$3` how many before them. */
  readonly finn: Setning;
}

/** One page of what a kommune has of something, and how many there are in all. */
export async function finnSide<R>(
  tx: Leser,
  { tell, finn, fiksOrgId }: Sidesetninger & { readonly fiksOrgId: string },
  { side = 0, sideStorrelse = 50 }: Sidevalg,
): Promise<Side<R>> {
  const [tall] = await tx.rader<{ totalt: number }>(tell, [fiksOrgId]);
  const rader = await tx.rader<R & Record<string, unknown>>(finn, [
    ...[fiksOrgId, sideStorrelse, side * sideStorrelse],
  ]);
  return { totalt: tall?.totalt ?? 0, rader };
}

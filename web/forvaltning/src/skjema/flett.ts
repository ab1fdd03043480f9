import type { Felt, Verdier } from './verdier.js';

export interface Fletting<T extends Verdier> {
  /** Both changes; where they meet in one field, mine. */
  readonly flettet: T;
  /** Fields that only the other changed. */
  readonly tattMed: readonly Felt<T>[];
  /** Fields that both changed, each to something else. */
  readonly uenige: readonly Felt<T>[];
}

interface Parter<T extends Verdier> {
  /** What both began with. */
  readonly grunnlag: T;
  readonly mine: T;
  readonly deres: T;
}

/** Which fields are one thing: those with the same answer. */
export type Enhet<T extends Verdier> = (felt: Felt<T>) => string;

/** Two changes of the same thing in one, and where somebody must choose. What is one thing stays whole until then. */
export function flett<T extends Verdier>(
  { grunnlag, mine, deres }: Parter<T>,
  enhet: Enhet<T> = (felt) => felt,
): Fletting<T> {
  const felter = Object.keys(grunnlag) as Felt<T>[];
  const endretAvMeg = new Set(felter.filter((felt) => mine[felt] !== grunnlag[felt]).map(enhet));
  const endret = felter.filter(
    (felt) => deres[felt] !== grunnlag[felt] && deres[felt] !== mine[felt],
  );
  const tattMed = endret.filter((felt) => !endretAvMeg.has(enhet(felt)));
  const uenige = endret.filter((felt) => endretAvMeg.has(enhet(felt)));
  const nytt = Object.fromEntries(tattMed.map((felt) => [felt, deres[felt]]));
  return { flettet: { ...mine, ...nytt }, tattMed, uenige };
}

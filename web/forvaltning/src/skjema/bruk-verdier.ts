import { useState } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import { flett, type Enhet, type Fletting } from './flett.js';
import type { Felt, Verdier } from './verdier.js';

export interface Konflikt<T extends Verdier> extends Omit<Fletting<T>, 'flettet'> {
  readonly deres: T;
  readonly mine: T;
}

interface Tilstand<T extends Verdier> {
  readonly verdier: T;
  /** What they were built on. */
  readonly grunnlag: Lest<T>;
  readonly konflikt?: Konflikt<T>;
}

export interface Verdioppsett<T extends Verdier> {
  /** What stands on the server, as far as the page knows. */
  readonly lest: Lest<T>;
  /** Which fields are one thing, so that nobody gets half of it; each by itself where nothing is said. */
  readonly enhet?: Enhet<T>;
}

/** What is written, on what it was built, and what another made of that meanwhile. */
export function useVerdier<T extends Verdier>({ lest, enhet }: Verdioppsett<T>) {
  const [sett, settSett] = useState(lest);
  const [{ verdier, grunnlag, konflikt }, settTilstand] = useState(() => nyTilstand(lest));
  const ulagret = erUlike(verdier, grunnlag.verdi);

  // Read anew by the page: shown, unless somebody is writing and it concerns what is written.
  if (lest.etag !== sett.etag) {
    settSett(lest);
    if (!ulagret) settTilstand(nyTilstand(lest));
    else if (!erUlike(lest.verdi, grunnlag.verdi)) {
      settTilstand((for_) => ({ ...for_, grunnlag: lest }));
    }
  }
  return {
    ...{ verdier, grunnlag, ulagret, konflikt },
    sett: (felt: Felt<T>, verdi: string | boolean): void =>
      settTilstand((for_) => ({ ...for_, verdier: { ...for_.verdier, [felt]: verdi } })),
    forkast: (): void => settTilstand((for_) => nyTilstand(for_.grunnlag)),
    /** What was sent stands on the server now; what has been written since then stays. */
    lagretSom: (ny: Lest<T>, sendt: T): void =>
      settTilstand((for_) => ({
        ...nyTilstand(ny),
        verdier: medNyere(ny.verdi, for_.verdier, sendt),
      })),
    /** Goes on from what the other made of it, without losing anything of one's own. */
    flettMed: (deres: Lest<T>): void =>
      settTilstand(({ verdier: mine, grunnlag: fra }) => {
        const { flettet, ...resten } = flett(
          { grunnlag: fra.verdi, mine, deres: deres.verdi },
          enhet,
        );
        const konflikten = { ...resten, deres: deres.verdi, mine };
        return { verdier: flettet, grunnlag: deres, konflikt: konflikten };
      }),
  };
}

const nyTilstand = <T extends Verdier>(lest: Lest<T>): Tilstand<T> => ({
  verdier: lest.verdi,
  grunnlag: lest,
});

const feltene = <T extends Verdier>(verdier: T): Felt<T>[] => Object.keys(verdier);

const erUlike = <T extends Verdier>(en: T, annen: T): boolean =>
  feltene(en).some((felt) => en[felt] !== annen[felt]);

function medNyere<T extends Verdier>(ny: T, na: T, sendt: T): T {
  const nyere = feltene(na).filter((felt) => na[felt] !== sendt[felt]);
  return { ...ny, ...Object.fromEntries(nyere.map((felt) => [felt, na[felt]])) };
}

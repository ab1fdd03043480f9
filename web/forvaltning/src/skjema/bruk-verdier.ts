import { useState } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import { flett, type Fletting } from './flett.js';
import type { Felt, Verdier } from './verdier.js';

export interface Konflikt<T extends Verdier> extends Omit<Fletting<T>, 'flettet'> {
  readonly deres: T;
  readonly mine: T;
}

/**
 * What is written, on what it was built, and what another made of that meanwhile.
 * @param lest what stands on the server, as far as the page knows
 */
export function useVerdier<T extends Verdier>(lest: Lest<T>) {
  const [sett, settSett] = useState(lest);
  const [grunnlag, settGrunnlag] = useState(lest);
  const [verdier, settVerdier] = useState(lest.verdi);
  const [konflikt, settKonflikt] = useState<Konflikt<T>>();
  const ulagret = (Object.keys(verdier) as Felt<T>[]).some(
    (felt) => verdier[felt] !== grunnlag.verdi[felt],
  );

  const begynnMed = (ny: Lest<T>): void => {
    settGrunnlag(ny);
    settVerdier(ny.verdi);
    settKonflikt(undefined);
  };
  // Read anew by the page: shown, unless somebody is writing.
  if (lest.etag !== sett.etag) {
    settSett(lest);
    if (!ulagret) begynnMed(lest);
  }
  return {
    ...{ verdier, ulagret, konflikt, begynnMed, etag: grunnlag.etag },
    sett: (felt: Felt<T>, verdi: string | boolean): void =>
      settVerdier((for_) => ({ ...for_, [felt]: verdi })),
    forkast: (): void => begynnMed(grunnlag),
    /** Goes on from what the other made of it, without losing anything of one's own. */
    flettMed: (deres: Lest<T>): void => {
      const parter = { grunnlag: grunnlag.verdi, mine: verdier, deres: deres.verdi };
      const { flettet, ...resten } = flett(parter);
      settGrunnlag(deres);
      settVerdier(flettet);
      settKonflikt({ ...resten, deres: deres.verdi, mine: verdier });
    },
  };
}

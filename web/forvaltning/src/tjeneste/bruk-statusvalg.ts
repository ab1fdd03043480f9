import { useState } from 'react';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import type { Lest } from '../../../felles/api/klient.js';
import { type NyStatus, useSettTjeneste } from '../api/endre-tjeneste.js';
import type { Tjeneste } from '../api/klient.js';
import { useKommune } from '../skall/kommune.js';
import { andresHandling } from './ord.js';

/** The status on its way to another: what was chosen, what is asked first, and how it went. */
export function useStatusvalg(lest: Lest<Tjeneste>) {
  const { fiksOrgId } = useKommune();
  const [spor, settSpor] = useState(false);
  const lukk = (): void => settSpor(false);
  const { mutate, error, isPending, reset, variables } = useSettTjeneste(fiksOrgId, lukk);
  const andres =
    error instanceof ApiFeil && error.status === 412 && variables
      ? andresHandling({
          ...{ sa: variables.sett.verdi.status, ville: variables.ny },
          star: lest.verdi.status,
        })
      : undefined;
  return {
    ...{ spor, lukk, andres, feil: error, sender: isPending },
    /** The status that was last asked for, by whoever is here. */
    ville: variables?.ny,
    sett: (ny: NyStatus): void => {
      if (!isPending) mutate({ sett: lest, ny });
    },
    sporForst: (): void => {
      reset();
      settSpor(true);
    },
  };
}

export type Statusvalg = ReturnType<typeof useStatusvalg>;

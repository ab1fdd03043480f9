import { createContext, useContext } from 'react';
import type { Forvaltet } from '../api/kommuner.js';

export const Kommunekontekst = createContext<Forvaltet | undefined>(undefined);

interface Kommune extends Forvaltet {
  readonly kanEndre: boolean;
  /** The address of a page of the kommune's. */
  readonly til: (sti: string) => string;
}

/** The kommune that the page is about. */
export function useKommune(): Kommune {
  const kommune = useContext(Kommunekontekst);
  if (!kommune) throw new Error('The page is not a kommune’s');
  return {
    ...kommune,
    kanEndre: kommune.rolle === 'ADMINISTRATOR',
    til: (sti) => `/forvaltning/${kommune.fiksOrgId}/${sti}`,
  };
}

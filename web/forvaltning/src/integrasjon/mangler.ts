import type { Privilegium, Tjenestestatus } from '../api/klient.js';

interface Mangel {
  readonly hva: string;
  /** Where it is mended: a page of the kommune's, or the integration's own. */
  readonly hvor: 'tjenesten' | 'integrasjonen';
  readonly lenke: string;
}

const TJENESTEN: Readonly<Partial<Record<Tjenestestatus, Mangel>>> = {
  IKKE_TATT_I_BRUK: {
    hva: 'Tjenesten er ikke tatt i bruk, så ingen fagsystemer slipper til ennå.',
    ...{ hvor: 'tjenesten', lenke: 'Ta tjenesten i bruk' },
  },
  PAUSET: {
    hva: 'Tjenesten er på pause, så vi tar ikke imot nye oppgaver.',
    ...{ hvor: 'tjenesten', lenke: 'Start tjenesten igjen' },
  },
  TATT_UT: {
    hva: 'Tjenesten er tatt ut av bruk, så ingen fagsystemer slipper til.',
    ...{ hvor: 'tjenesten', lenke: 'Ta tjenesten i bruk' },
  },
};

const LOV: Mangel = {
  hva: 'Fagsystemet har ikke fått lov til å gjøre noe.',
  ...{ hvor: 'integrasjonen', lenke: 'Velg hva det kan gjøre' },
};

/** What must be done before a fagsystem that has got its password can use it. */
export function mangler(
  status: Tjenestestatus,
  privilegier: readonly Privilegium[],
): readonly Mangel[] {
  // What only reads is let in during a pause as well.
  const leserBare = privilegier.length > 0 && !privilegier.includes('OPPGAVE_KONFIGURASJON');
  const tjenesten = status === 'PAUSET' && leserBare ? undefined : TJENESTEN[status];
  return [tjenesten, privilegier.length === 0 ? LOV : undefined].filter((en) => en !== undefined);
}

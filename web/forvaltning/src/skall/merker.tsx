import type { ReactNode } from 'react';
import { Merke } from '../../../felles/skall/merke.js';
import type { Integrasjon, Tjenestestatus } from '../api/klient.js';

const HAKE = 'm3 8.5 3.3 3.3L13 5';
const PAUSE = 'M5.5 3.5v9M10.5 3.5v9';
const RING = 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z';
const KRYSS = 'm4 4 8 8M12 4l-8 8';

interface Utseende {
  readonly ord: string;
  readonly form: string;
  readonly farge: string;
}

export const TJENESTEORD: Readonly<Record<Tjenestestatus, Utseende>> = {
  IKKE_TATT_I_BRUK: { ord: 'Ikke tatt i bruk', form: RING, farge: 'neutral' },
  I_BRUK: { ord: 'I bruk', form: HAKE, farge: 'success' },
  PAUSET: { ord: 'Pauset', form: PAUSE, farge: 'info' },
  TATT_UT: { ord: 'Tatt ut av bruk', form: KRYSS, farge: 'neutral' },
};

export const INTEGRASJONSORD: Readonly<Record<Integrasjon['status'], Utseende>> = {
  AKTIV: { ord: 'Aktiv', form: HAKE, farge: 'success' },
  SUSPENDERT: { ord: 'Stanset', form: PAUSE, farge: 'info' },
  TRUKKET: { ord: 'Trukket', form: KRYSS, farge: 'neutral' },
};

export const Statusmerke = ({ utseende }: { readonly utseende: Utseende }): ReactNode => (
  <Merke form={utseende.form} farge={utseende.farge}>
    {utseende.ord}
  </Merke>
);

import type { ReactNode } from 'react';
import { Merke } from '../../../felles/skall/merke.js';
import type { Integrasjon, Mottaker, Oppgavestatus, Tjenestestatus } from '../api/klient.js';
import type { Varselutfall } from '../oppslag/ord.js';

const HAKE = 'm3 8.5 3.3 3.3L13 5';
const PAUSE = 'M5.5 3.5v9M10.5 3.5v9';
const RING = 'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Z';
const KRYSS = 'm4 4 8 8M12 4l-8 8';
const KLOKKE = `${RING}M8 5v3.2l2 1.3`;

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

export const OPPGAVEORD: Readonly<Record<Oppgavestatus, Utseende>> = {
  AKTIV: { ord: 'Ikke ferdig', form: RING, farge: 'info' },
  FULLFORT: { ord: 'Ferdig', form: HAKE, farge: 'success' },
  TRUKKET: { ord: 'Trukket tilbake', form: KRYSS, farge: 'neutral' },
  UTLOPT: { ord: 'Fristen har gått ut', form: KLOKKE, farge: 'danger' },
};

export const MOTTAKERORD: Readonly<Record<Mottaker['status'], Utseende>> = {
  NY: { ord: 'Ikke ferdig', form: RING, farge: 'info' },
  FULLFORT: { ord: 'Ferdig', form: HAKE, farge: 'success' },
};

export const VARSELORD: Readonly<Record<Varselutfall, Utseende>> = {
  PLANLAGT: { ord: 'Planlagt', form: KLOKKE, farge: 'neutral' },
  VENTER: { ord: 'Skal sendes nå', form: KLOKKE, farge: 'info' },
  SENDT: { ord: 'Sendt', form: HAKE, farge: 'info' },
  LEVERT: { ord: 'Kom fram', form: HAKE, farge: 'success' },
  IKKE_NADD: { ord: 'Kom ikke fram', form: KRYSS, farge: 'danger' },
  KUNNE_IKKE_SENDES: { ord: 'Kunne ikke sendes', form: KRYSS, farge: 'danger' },
  BORTFALT: { ord: 'Falt bort', form: KRYSS, farge: 'neutral' },
};

export const Statusmerke = ({ utseende }: { readonly utseende: Utseende }): ReactNode => (
  <Merke form={utseende.form} farge={utseende.farge}>
    {utseende.ord}
  </Merke>
);

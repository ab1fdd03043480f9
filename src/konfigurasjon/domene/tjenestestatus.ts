import type { Avslag } from '../../felles/feil/avslag.js';

/**
 * - `PAUSET`: the kommune accepts nothing new, and nothing goes out to citizens; what there is can be read and done.
 * - `TATT_UT`: no fagsystem comes in.
 */
export type Tjenestestatus = 'IKKE_TATT_I_BRUK' | 'I_BRUK' | 'PAUSET' | 'TATT_UT';

const OVERGANGER: Readonly<Record<Tjenestestatus, readonly Tjenestestatus[]>> = {
  IKKE_TATT_I_BRUK: ['I_BRUK'],
  I_BRUK: ['PAUSET', 'TATT_UT'],
  PAUSET: ['I_BRUK', 'TATT_UT'],
  TATT_UT: ['I_BRUK'],
};

/** A status may be set again; else it follows the table. */
export const vurderTjenestestatus = (
  fra: Tjenestestatus,
  til: Tjenestestatus,
): Avslag | undefined => (fra === til || OVERGANGER[fra].includes(til) ? undefined : kanIkkeNa);

const kanIkkeNa: Avslag = {
  kode: 'UGYLDIG_TJENESTESTATUS',
  melding: 'Tjenesten er ikke i bruk, og kan ikke pauses eller tas ut. Ta den i bruk først.',
};

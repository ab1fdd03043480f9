import type { Avslag } from '../../felles/feil/avslag.js';
import type { Lagretstatus, Oppgavestatus } from './status.js';

/** Dates as `YYYY-MM-DD` in Europe/Oslo; they compare as strings. A frist is valid through its day. */
const erFristUte = (frist: string | null, iDag: string): boolean => frist !== null && frist < iDag;

/** `UTLOPT` is derived, never stored: a new deadline revives the task. */
export const synligStatus = (
  status: Lagretstatus,
  frist: string | null,
  iDag: string,
): Oppgavestatus => (status === 'AKTIV' && erFristUte(frist, iDag) ? 'UTLOPT' : status);

/** A new task's deadline is today or later. */
export const vurderFrist = (frist: string | null, iDag: string): Avslag | undefined =>
  erFristUte(frist, iDag)
    ? {
        kode: 'FRIST_PASSERT',
        melding: `Fristen er passert: den tidligste er i dag, ${iDag} (norsk tid). Sett en senere frist.`,
        detaljer: { feil: [{ felt: '/frist', melding: `må være ${iDag} eller senere` }] },
      }
    : undefined;

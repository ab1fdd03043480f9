import type { Avslag } from '../../felles/feil/avslag.js';

/** Days between reminders that the kommune allows. */
export interface Purregrenser {
  readonly minste: number;
  readonly storste: number | null;
}

/** A task without reminders (0) may always be made. `felt`: where in the request the number stands. */
export function vurderPurring(
  dager: number,
  { minste, storste }: Purregrenser,
  felt = '/varsling/purringIntervallDager',
): Avslag | undefined {
  if (dager === 0 || (dager >= minste && (storste === null || dager <= storste))) return undefined;
  const grense = dager < minste ? `minst ${minste}` : `høyst ${storste}`;
  return {
    kode: 'UGYLDIG_PURREINTERVALL',
    melding: `Kommunen vil ha ${grense} dager mellom påminnelsene. Send et annet antall, eller 0 for ingen påminnelser.`,
    detaljer: {
      feil: [{ felt, melding: `må være ${grense}, eller 0` }],
    },
  };
}

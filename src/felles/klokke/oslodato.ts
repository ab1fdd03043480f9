const OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in Europe/Oslo at that moment, as `YYYY-MM-DD`; such dates compare as strings. */
export const osloDato = (tidspunkt: Date): string => OSLO.format(tidspunkt);

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export const dagerMellom = (fra: string, til: string): number =>
  Math.round((Date.parse(`${til}T00:00:00Z`) - Date.parse(`${fra}T00:00:00Z`)) / 86_400_000);

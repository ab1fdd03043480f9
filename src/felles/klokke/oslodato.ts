const OSLO = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const TIME_MS = 3_600_000;
let sist = { time: Number.NaN, dato: '' };

/**
 * The date in Europe/Oslo at that moment, as `YYYY-MM-DD`; such dates compare as strings.
 * Oslo is whole hours from UTC, so the date holds for the hour; asking Intl for each answer is dear.
 */
export function osloDato(tidspunkt: Date): string {
  const time = Math.floor(tidspunkt.getTime() / TIME_MS);
  if (time !== sist.time) sist = { time, dato: OSLO.format(tidspunkt) };
  return sist.dato;
}

/** Whole days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export const dagerMellom = (fra: string, til: string): number =>
  Math.round((Date.parse(`${til}T00:00:00Z`) - Date.parse(`${fra}T00:00:00Z`)) / 86_400_000);

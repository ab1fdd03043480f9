import type { Tjenestestatus } from '../api/klient.js';

/** What somebody did who made the one status the other: «satte tjenesten på pause». */
export function tjenestehandling(fra: Tjenestestatus, til: Tjenestestatus): string {
  if (til === 'PAUSET') return 'satte tjenesten på pause';
  if (til === 'TATT_UT') return 'tok tjenesten ut av bruk';
  return fra === 'PAUSET' ? 'startet tjenesten igjen' : 'tok tjenesten i bruk';
}

interface Sammenstot {
  /** What one saw, and built on. */
  readonly sa: Tjenestestatus;
  readonly ville: Tjenestestatus;
  readonly star: Tjenestestatus;
}

/** What another did meanwhile, and what is left to do; nothing where it did not concern the status. */
export function andresHandling({ sa, ville, star }: Sammenstot): string | undefined {
  if (sa === star) return undefined;
  const gjort = `En annen ${tjenestehandling(sa, star)}`;
  return ville === star
    ? `${gjort} rett før deg. Det står slik du ville, så du trenger ikke gjøre noe mer.`
    : `${gjort} mens du hadde siden åpen, så valget ditt er ikke utført. Se hvordan det står nå, og velg på nytt om du fortsatt vil.`;
}

/** From this many days before it, a deadline is near. */
export const NAER_DAGER = 7;

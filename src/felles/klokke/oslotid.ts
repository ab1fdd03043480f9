const TIME_MS = 3_600_000;
const DOGN_MS = 86_400_000;

const OSLO_TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo',
  hourCycle: 'h23',
  hour: '2-digit',
});

/** From `fra` (whole hours since 1970, UTC) Oslo is `foran` hours ahead of UTC. */
interface Klokkestilling {
  readonly fra: number;
  readonly foran: number;
}

/** How far ahead Oslo is, asked of Intl, which knows the law of every year and is dear to ask. */
function sporForan(time: number): number {
  const utc = new Date(time * TIME_MS);
  return (Number(OSLO_TIME.format(utc)) - utc.getUTCHours() + 24) % 24;
}

/** The first of January, and the two hours of that year in which the clock is moved. */
function stillinger(ar: number): readonly Klokkestilling[] {
  const nyttar = Date.UTC(ar, 0) / TIME_MS;
  const slutt = Date.UTC(ar + 1, 0) / TIME_MS;
  let foran = sporForan(nyttar);
  const arets: Klokkestilling[] = [{ fra: nyttar, foran }];
  for (let midnatt = nyttar; midnatt < slutt; midnatt += 24) {
    const neste = sporForan(midnatt + 24);
    // All of Europe moves its clocks at 01:00 UTC.
    if (neste !== foran) arets.push({ fra: midnatt + 1, foran: neste });
    foran = neste;
  }
  return arets;
}

const kjente = new Map<number, readonly Klokkestilling[]>();

/** Whole hours that Oslo is ahead of UTC at that moment. A year is asked for once, in a fraction of a ms. */
function finnForan(tidspunkt: Date): number {
  const ar = tidspunkt.getUTCFullYear();
  const time = Math.floor(tidspunkt.getTime() / TIME_MS);
  let arets = kjente.get(ar);
  if (!arets) kjente.set(ar, (arets = stillinger(ar)));
  return arets.findLast(({ fra }) => fra <= time)?.foran ?? 1;
}

/** The hour on the clock in Oslo at that moment, 0–23. */
export function osloTime(tidspunkt: Date): number {
  return (tidspunkt.getUTCHours() + finnForan(tidspunkt)) % 24;
}

/**
 * The moment the clock in Oslo first shows that whole hour (0–24) on that date. An hour that is skipped when the
 * clock is moved forward becomes the first moment after it; of one that comes twice, it is the first.
 */
export function osloTidspunkt(dato: string, time: number): Date {
  const somUtc = Date.parse(`${dato}T00:00:00Z`) + time * TIME_MS;
  const sommer = new Date(somUtc - 2 * TIME_MS);
  // Asked of the earlier candidate, so that summer time wins the doubled hour; in the gap neither fits.
  return finnForan(sommer) === 2 ? sommer : new Date(somUtc - TIME_MS);
}

/** The date so many whole days after (before, when negative) that date; both as `YYYY-MM-DD`. */
export function leggTilDager(dato: string, dager: number): string {
  return new Date(Date.parse(`${dato}T00:00:00Z`) + dager * DOGN_MS).toISOString().slice(0, 10);
}

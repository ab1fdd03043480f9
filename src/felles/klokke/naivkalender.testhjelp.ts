/**
 * Norway's calendar counted on the fingers, for tests to compare with: hour after hour from New Year 2026, with
 * neither Date arithmetic, Intl nor a library. Easter and the nights of the clock are written down.
 */
export interface Naivtime {
  readonly ms: number;
  /** The number of the day since New Year 2026. */
  readonly dag: number;
  readonly dato: string;
  readonly time: number;
  /** A Sunday or a public holiday. */
  readonly rod: boolean;
}

const AR = [2026, 2027, 2028, 2029];
const PASKE = ['2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01'];
const FRAM = ['2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25'];
const TILBAKE = ['2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28'];
const FASTE = ['01-01', '05-01', '05-17', '12-25', '12-26'];
const FRA_PASKE = [-3, -2, 0, 1, 39, 49, 50];

const MANEDER = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const to = (tall: number): string => String(tall).padStart(2, '0');

/** Every date; the first is Thursday 1 January 2026. */
export const NAIVE_DATOER: readonly string[] = AR.flatMap((ar) =>
  MANEDER.flatMap((dager, maned) =>
    Array.from(
      { length: ar === 2028 && maned === 1 ? 29 : dager },
      (_, dag) => `${ar}-${to(maned + 1)}-${to(dag + 1)}`,
    ),
  ),
);

const paskedager = new Set(
  PASKE.flatMap((paske) => FRA_PASKE.map((dager) => NAIVE_DATOER.indexOf(paske) + dager)),
);

export const erNaivtRod = (dag: number): boolean =>
  dag % 7 === 3 || FASTE.includes(NAIVE_DATOER[dag]!.slice(5)) || paskedager.has(dag);

function timerPa(dato: string): readonly number[] {
  const timer = Array.from({ length: 24 }, (_, time) => time);
  if (FRAM.includes(dato)) return timer.filter((time) => time !== 2);
  return TILBAKE.includes(dato) ? timer.flatMap((time) => (time === 2 ? [2, 2] : [time])) : timer;
}

let ms = Date.parse('2026-01-01T00:00:00+01:00');

/** Every hour there is on the clock in Oslo in those years, in order. */
export const NAIVE_TIMER: readonly Naivtime[] = NAIVE_DATOER.flatMap((dato, dag) => {
  const rod = erNaivtRod(dag);
  return timerPa(dato).map((time) => {
    const denne = { ms, dag, dato, time, rod };
    ms += 3_600_000;
    return denne;
  });
});

/** The place in `NAIVE_TIMER` of the first whole hour at or after that moment. */
export const naivIndeks = (tidspunkt: Date): number =>
  Math.ceil((tidspunkt.getTime() - NAIVE_TIMER[0]!.ms) / 3_600_000);

/** Attempts before a message is given up; with the pauses between them half a day and more, over as many days as have sending hours for it. */
export const MAKS_FORSOK = 9;

const FORSTE_PAUSE_MS = 60_000;
const LENGSTE_PAUSE_MS = 6 * 3_600_000;

/**
 * How long to wait after an attempt that failed: each time twice as long and more, up to six hours, and spread by chance
 * so that those who failed together do not come back together.
 * @param forsok how many there have been, from 1
 * @param tilfeldig from 0 up to 1
 */
export function pauseMs(forsok: number, tilfeldig: number): number {
  const pause = Math.min(FORSTE_PAUSE_MS * 3 ** (forsok - 1), LENGSTE_PAUSE_MS);
  return Math.round(pause * (0.5 + tilfeldig / 2));
}

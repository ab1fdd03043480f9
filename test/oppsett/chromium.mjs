import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAVN = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium of CHROMIUM, else one on the PATH, else none: then the browser journeys are left out.
 *
 * @returns {string | undefined}
 */
export const finnChromium = () =>
  process.env.CHROMIUM ??
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((mappe) => NAVN.map((navn) => join(mappe, navn)))
    .find((sti) => existsSync(sti));

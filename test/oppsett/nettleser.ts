import { finnChromium } from './chromium.mjs';

/**
 * A `describe` of what is done in a browser. Where there is none, the journeys are left out, and the end of the
 * run says so.
 */
export const reise = finnChromium() ? describe : describe.skip;

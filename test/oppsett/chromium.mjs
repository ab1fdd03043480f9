import { finnProgram } from './program.mjs';

const NAVN = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * The Chromium of CHROMIUM, else one on the PATH, else none: then the browser journeys are left out.
 *
 * @returns {string | undefined}
 */
export const finnChromium = () => process.env.CHROMIUM ?? finnProgram(NAVN);

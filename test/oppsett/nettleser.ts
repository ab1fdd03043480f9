import { chromium, type Browser } from 'playwright-core';
import { finnChromium } from './chromium.mjs';

/** Where there is none, the browser journeys are left out, and the end of the run says so. */
const chromiumSti = finnChromium();

/** A `describe` of what is done in a browser. */
export const reise = chromiumSti ? describe : describe.skip;

export const startNettleser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumSti ?? '',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

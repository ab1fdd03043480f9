import { chromium, type Browser } from 'playwright-core';
import { finnChromium } from './chromium.mjs';

/** Where there is none, the browser journeys are left out, and the end of the run says so. */
export const chromiumSti = finnChromium();

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

import { chromium, type Browser } from 'playwright-core';
import { finnChromium } from './chromium.mjs';

export const startNettleser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: finnChromium() ?? '',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

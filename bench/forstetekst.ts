import { startNettleser } from '../test/oppsett/start-nettleser.js';
import { finnChromium } from '../test/oppsett/chromium.mjs';

/** As slow as a cheap phone, against the machine that runs the bench. */
const LANGSOMMERE = 4;
const GANGER = 5;
/** The first visit starts the browser's own processes, and does not count. */
const OPPVARMING = 1;

const SENEST_MS = 30_000;

/**
 * How long a citizen waits for the portal's first readable text, with nothing in the browser from before.
 * Undefined where there is no Chromium.
 */
export async function malForsteTekst(adresse: string): Promise<readonly number[] | undefined> {
  if (!finnChromium()) return undefined;
  const nettleser = await startNettleser();
  try {
    const tider: number[] = [];
    for (let nr = 0; nr < OPPVARMING + GANGER; nr++) {
      const kontekst = await nettleser.newContext({ locale: 'nb-NO' });
      const side = await kontekst.newPage();
      const cdp = await kontekst.newCDPSession(side);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: LANGSOMMERE });
      await side.goto(adresse, { waitUntil: 'commit' });
      await side.locator('h1.sideoverskrift').waitFor({ timeout: SENEST_MS });
      // From the start of the navigation; that we look only now and then makes it a little longer than it was.
      tider.push(await side.evaluate<number>('performance.now()'));
      await kontekst.close();
    }
    return tider.slice(OPPVARMING);
  } finally {
    await nettleser.close();
  }
}

import type { Browser } from 'playwright-core';

/** As slow as a cheap phone, against the machine this runs on. */
const LANGSOMMERE = 4;
const SENEST_MS = 30_000;

/**
 * When the first text of the page's own is painted: in `main`, so that a head with nothing below it does not count. In
 * milliseconds from the start of the navigation.
 */
const FORSTE_TEKST = `new Promise((ferdig) => {
  new PerformanceObserver((liste) => {
    const tegnet = liste.getEntries().find(({ element }) => element?.closest('main'));
    if (tegnet) ferdig(tegnet.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

/** How long a citizen waits for the first readable text, with nothing in the browser from before. */
export async function malForsteTekst(nettleser: Browser, adresse: string): Promise<number> {
  const kontekst = await nettleser.newContext({ locale: 'nb-NO' });
  try {
    const side = await kontekst.newPage();
    side.setDefaultTimeout(SENEST_MS);
    const cdp = await kontekst.newCDPSession(side);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: LANGSOMMERE });
    await side.goto(adresse, { waitUntil: 'commit' });
    await side.locator('h1.sideoverskrift').waitFor();
    return await side.evaluate<number>(FORSTE_TEKST);
  } finally {
    await kontekst.close();
  }
}

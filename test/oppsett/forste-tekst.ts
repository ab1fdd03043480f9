import type { Browser, Page } from 'playwright-core';

/** As slow as a cheap phone, against an ordinary machine. */
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

/** A piece of work that always is the same. In milliseconds. */
const FAST_ARBEID = `(() => {
  const start = performance.now();
  let sum = 0;
  for (let nr = 0; nr < 1e7; nr++) sum = (sum * 31 + nr) | 0;
  return performance.now() - start + (sum & 0);
})()`;
/** What it takes on an ordinary machine that is slowed down as above and does nothing else. */
const FAST_ARBEID_VANLIG_MS = 350;

/** How many times slower this machine is now than an ordinary one; 1 where it is not slower. */
async function treghet(side: Page): Promise<number> {
  return Math.max(1, (await side.evaluate<number>(FAST_ARBEID)) / FAST_ARBEID_VANLIG_MS);
}

/** What was measured, and how much slower the machine was meanwhile. */
export interface ForsteTekst {
  readonly ms: number;
  readonly treghet: number;
}

/** How long a citizen waits for the first readable text, with nothing in the browser from before. */
export async function malForsteTekst(nettleser: Browser, adresse: string): Promise<ForsteTekst> {
  const kontekst = await nettleser.newContext({ locale: 'nb-NO' });
  try {
    const side = await kontekst.newPage();
    side.setDefaultTimeout(SENEST_MS);
    const cdp = await kontekst.newCDPSession(side);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: LANGSOMMERE });
    const foer = await treghet(side);
    await side.goto(adresse, { waitUntil: 'commit' });
    await side.locator('h1.sideoverskrift').waitFor();
    const ms = await side.evaluate<number>(FORSTE_TEKST);
    return { ms, treghet: (foer + (await treghet(side))) / 2 };
  } finally {
    await kontekst.close();
  }
}

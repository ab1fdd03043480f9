import { malForsteTekst } from '../test/oppsett/forste-tekst.js';
import { startNettleser } from '../test/oppsett/start-nettleser.js';
import { finnChromium } from '../test/oppsett/chromium.mjs';

const GANGER = 5;
/** The first visit starts the browser's own processes, and does not count. */
const OPPVARMING = 1;

/** How long the portal's first text takes. Undefined where there is no Chromium. */
export async function malForsteTekster(adresse: string): Promise<readonly number[] | undefined> {
  if (!finnChromium()) return undefined;
  const nettleser = await startNettleser();
  try {
    const tider: number[] = [];
    for (let nr = 0; nr < OPPVARMING + GANGER; nr++) {
      tider.push((await malForsteTekst(nettleser, adresse)).ms);
    }
    return tider.slice(OPPVARMING);
  } finally {
    await nettleser.close();
  }
}

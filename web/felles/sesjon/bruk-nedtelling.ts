import { useEffect, useState } from 'react';
import type { components } from '../../../src/kontrakt/generert/innbygger.js';
import { sistHort } from './sist-hort.js';
import { sesjonstid, type Sesjonstid } from './sesjonstid.js';

/** From here on the citizen is told. */
const VARSLE_SEKUNDER = 120;

/** The last two minutes of the session, second by second; before that, null. */
export function useNedtelling(
  sesjon: components['schemas']['Sesjon'],
  hentet: number,
): Sesjonstid | null {
  const [tid, settTid] = useState<Sesjonstid | null>(null);

  useEffect(() => {
    const tell = (): void => {
      const na = Date.now();
      const ny = sesjonstid({ sesjon, hentet, sistHort: Math.max(hentet, sistHort()) }, na);
      settTid(ny.sekunder <= VARSLE_SEKUNDER ? ny : null);
    };
    const klokke = window.setInterval(tell, 1000);
    return () => window.clearInterval(klokke);
  }, [sesjon, hentet]);

  return tid;
}

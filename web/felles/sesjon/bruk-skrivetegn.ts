import { useEffect } from 'react';
import { sistHort } from './sist-hort.js';

/** Often enough that whoever writes is warned in good time after the last key, and no more. */
const HVERT_MS = 60_000;

/** To write is to be there, though the server hears nothing of it until something is saved: so it is told. */
export function useSkrivetegn(si: () => void): void {
  useEffect(() => {
    let sistSagt = 0;
    const skrev = (): void => {
      const na = Date.now();
      if (na - Math.max(sistSagt, sistHort()) < HVERT_MS) return;
      sistSagt = na;
      si();
    };
    document.addEventListener('input', skrev);
    return () => document.removeEventListener('input', skrev);
  }, [si]);
}

import { useEffect, useState } from 'react';

/** Longer than a double click or a key held too long, shorter than anybody who has read the new name needs. */
const HVILE_MS = 1000;

/**
 * Whether a button has just got another meaning, so that a press meant for what it was before must
 * do nothing.
 * @param betyr what decides the meaning
 * @param sender the button does nothing now anyway; the rest begins afterwards
 */
export function useHvile(betyr: string, sender: boolean): boolean {
  const [sett, settSett] = useState(betyr);
  useEffect(() => {
    if (sender) return;
    const klokke = window.setTimeout(() => settSett(betyr), HVILE_MS);
    return () => window.clearTimeout(klokke);
  }, [betyr, sender]);
  return sett !== betyr;
}

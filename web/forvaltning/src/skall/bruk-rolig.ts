import { useEffect, useState } from 'react';

/** Longer than between two letters, and shorter than one waits. */
const RO_MS = 400;

/** A value that follows the other when that has stood still for a moment. */
export function useRolig<T>(verdi: T): T {
  const [rolig, settRolig] = useState(verdi);
  useEffect(() => {
    const klokke = window.setTimeout(() => settRolig(verdi), RO_MS);
    return () => window.clearTimeout(klokke);
  }, [verdi]);
  return rolig;
}

import { setImmediate } from 'node:timers/promises';

/**
 * Does the work pulje by pulje and lets other requests in between: a hundred thousand recipients
 * must not stop the process for seconds.
 */
export async function iPuljer<T, R>(
  liste: readonly T[],
  storrelse: number,
  arbeid: (pulje: readonly T[], start: number) => R | Promise<R>,
): Promise<R[]> {
  if (liste.length <= storrelse) return liste.length === 0 ? [] : [await arbeid(liste, 0)];
  const resultater: R[] = [];
  for (let start = 0; start < liste.length; start += storrelse) {
    if (start > 0) await setImmediate();
    resultater.push(await arbeid(liste.slice(start, start + storrelse), start));
  }
  return resultater;
}

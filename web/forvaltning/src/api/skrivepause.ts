/** Longer than between two letters, and shorter than one waits. */
const RO_MS = 400;

/**
 * What is asked while somebody writes waits for a pause in it; the next letter breaks it off.
 * @throws DOMException when it is no longer waited for
 */
export const skrivepause = (signal: AbortSignal): Promise<void> =>
  new Promise((ferdig, avbrutt) => {
    const nedtelling = setTimeout(ferdig, RO_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(nedtelling);
      avbrutt(signal.reason as Error);
    });
  });

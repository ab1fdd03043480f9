import { lagKanal } from './kanal.js';

/**
 * When the server last answered us, in milliseconds since 1970. Each answer restarts its idle
 * count, whichever tab asked, so the tabs tell each other: from our own first answer on, which is
 * also the first we know of a session.
 */
let sist = 0;
const kanal = lagKanal('min-kommune-sesjon', () => {
  sist = Date.now();
});

export const sistHort = (): number => sist;

/** What can only be refused after the session was looked at. */
const ETTER_SESJONEN: ReadonlySet<number> = new Set([404, 409, 412]);

/** Refused before the session was looked at, a request is no sign of life. */
export function noterSvar(status: number): void {
  if (status >= 400 && !ETTER_SESJONEN.has(status)) return;
  sist = Date.now();
  kanal().postMessage('svar');
}

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

/** Refused before the session was looked at, a request is no sign of life; 404 and 409 come after. */
export function noterSvar(status: number): void {
  if (status >= 400 && status !== 404 && status !== 409) return;
  sist = Date.now();
  kanal().postMessage('svar');
}

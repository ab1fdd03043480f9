import { visOppstartsfeil } from './oppstartsfeil.js';

const NOKKEL = 'min-kommune-lastet-igjen';

/**
 * Loads the page once more, since the server may have got new files since it was fetched.
 * False when that was tried and did not help, or when the browser cannot remember that it was.
 */
function provOppstartenIgjen(): boolean {
  try {
    if (sessionStorage.getItem(NOKKEL) !== null) return false;
    sessionStorage.setItem(NOKKEL, 'ja');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** The program or its texts did not come. A page that was drawn whole can be read without them, and stays. */
export function oppstartenFeilet(): void {
  const rot = document.getElementById('rot');
  if (provOppstartenIgjen() || !rot || erHel(rot)) return;
  visOppstartsfeil(rot);
}

const erHel = (rot: HTMLElement): boolean =>
  rot.childElementCount > 0 && rot.querySelector('.ds-skeleton') === null;

/** The next time something fails, it is a new fault. */
export function oppstartenLyktes(): void {
  try {
    sessionStorage.removeItem(NOKKEL);
  } catch {
    // Storage is forbidden: nothing was remembered.
  }
}

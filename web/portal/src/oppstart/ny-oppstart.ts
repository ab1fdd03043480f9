const NOKKEL = 'min-kommune-lastet-igjen';

/**
 * Loads the page once more, since the server may have got new files since it was fetched.
 * False when that was tried and did not help, or when the browser cannot remember that it was.
 */
export function provOppstartenIgjen(): boolean {
  try {
    if (sessionStorage.getItem(NOKKEL) !== null) return false;
    sessionStorage.setItem(NOKKEL, 'ja');
  } catch {
    return false;
  }
  window.location.reload();
  return true;
}

/** The next time something fails, it is a new fault. */
export function oppstartenLyktes(): void {
  try {
    sessionStorage.removeItem(NOKKEL);
  } catch {
    // Storage is forbidden: nothing was remembered.
  }
}

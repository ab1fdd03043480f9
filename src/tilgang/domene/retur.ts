/** Any address will do as a base; only whether it is left matters. */
const HER = 'https://her.invalid';
const HJEM = '/';
const MAKS_TEGN = 500;

/**
 * Where to go after logging in: a page of the portal, else the front page. An address that leads elsewhere in
 * any browser's reading (`//ond.no`, `/\ond.no`, `https:ond.no`) is never followed.
 * @param erSide whether one may come back to a path of ours
 */
export function tryggRetur(onsket: unknown, erSide: (sti: string) => boolean): string {
  if (typeof onsket !== 'string' || onsket.length > MAKS_TEGN || !onsket.startsWith('/')) {
    return HJEM;
  }
  if (!URL.canParse(onsket, HER)) return HJEM;
  const { origin, pathname, search } = new URL(onsket, HER);
  return origin === HER && erSide(pathname) ? pathname + search : HJEM;
}

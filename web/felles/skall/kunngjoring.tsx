import { type ReactNode, useSyncExternalStore } from 'react';

let tekst = '';
const lyttere = new Set<() => void>();

const sett = (ny: string): void => {
  tekst = ny;
  for (const lytter of lyttere) lytter();
};
const abonner = (lytter: () => void): (() => void) => {
  lyttere.add(lytter);
  return () => lyttere.delete(lytter);
};

const lesTekst = (): string => tekst;

/** Says something to those who listen to the page. The same words twice are said twice. */
export function kunngjor(ny: string): void {
  sett('');
  window.setTimeout(() => sett(ny), 100);
}

/** The page's one live region; it must be there before there is anything to say. */
export function Kunngjoring(): ReactNode {
  const na = useSyncExternalStore(abonner, lesTekst, lesTekst);
  return (
    <div className="ds-sr-only" role="status">
      {na}
    </div>
  );
}

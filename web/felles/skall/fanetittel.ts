import { useEffect } from 'react';

/** What the page is called, and what is more urgent than that. */
let sidens = '';
let viktigere: string | undefined;

const vis = (): void => {
  document.title = `${viktigere ?? sidens} – Min kommune`;
};

export function useSidetittel(tittel: string): void {
  useEffect(() => {
    sidens = tittel;
    vis();
  }, [tittel]);
}

/** For as long as it is rendered, also for one who is in another tab and whatever page comes meanwhile. */
export function useViktigTittel(tittel: string): void {
  useEffect(() => {
    viktigere = tittel;
    vis();
    return () => {
      viktigere = undefined;
      vis();
    };
  }, [tittel]);
}

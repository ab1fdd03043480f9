import { useSyncExternalStore } from 'react';

const abonner = (lytter: () => void): (() => void) => {
  window.addEventListener('online', lytter);
  window.addEventListener('offline', lytter);
  return () => {
    window.removeEventListener('online', lytter);
    window.removeEventListener('offline', lytter);
  };
};

/** Where the page is drawn before it is sent, nobody is without a network. */
const idetDenTegnes = (): boolean => true;

export const useErTilkoblet = (): boolean =>
  useSyncExternalStore(abonner, () => navigator.onLine, idetDenTegnes);

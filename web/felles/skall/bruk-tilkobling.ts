import { useSyncExternalStore } from 'react';

const abonner = (lytter: () => void): (() => void) => {
  window.addEventListener('online', lytter);
  window.addEventListener('offline', lytter);
  return () => {
    window.removeEventListener('online', lytter);
    window.removeEventListener('offline', lytter);
  };
};

export const useErTilkoblet = (): boolean => useSyncExternalStore(abonner, () => navigator.onLine);

import { focusManager } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Oppgave } from './klient.js';

/** A fagsystem may need a while to tell us that a task is done there. */
const SER_ETTER_MS = 120_000;
const HVER_MS = 10_000;

/** How often to ask for a task anew: for a while after one came to the page or back to it, and not for ever. */
export function useSerEtter(): (oppgave: Oppgave | undefined) => number | false {
  const [kom, settKom] = useState(() => Date.now());
  useEffect(
    () =>
      focusManager.subscribe((synlig) => {
        if (synlig) settKom(Date.now());
      }),
    [],
  );
  return (oppgave) =>
    oppgave?.status === 'NY' && Date.now() - kom < SER_ETTER_MS ? HVER_MS : false;
}

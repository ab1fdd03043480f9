import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import type { Oppgave, Oppgavestatus } from '../api/klient.js';

interface Liste {
  readonly oppgaver: readonly Oppgave[];
  readonly totaltAntall: number;
}

/** Which list, and which page of it. */
interface Sted {
  readonly status: Oppgavestatus;
  readonly side: number;
}

/** Says that the list changed while it was on the screen, as when one comes back from a task. */
export function useKunngjorEndring(liste: Liste | undefined, { status, side }: Sted): void {
  const { t } = useTranslation();
  const forrige = useRef<{ readonly sted: string; readonly avtrykk: string }>(undefined);
  const sted = `${status} ${side}`;
  const antall = liste?.totaltAntall;
  const avtrykk = liste?.oppgaver.map(({ id, status }) => `${id} ${status}`).join();

  useEffect(() => {
    if (avtrykk === undefined) return;
    const endret = forrige.current?.sted === sted && forrige.current.avtrykk !== avtrykk;
    forrige.current = { sted, avtrykk };
    if (endret) kunngjor(t(`liste.oppdatert.${status}`, { antall }));
  }, [avtrykk, antall, status, sted, t]);
}

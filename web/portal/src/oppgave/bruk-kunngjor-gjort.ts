import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kunngjor } from '../../../felles/skall/kunngjoring.js';
import type { Oppgave } from '../api/klient.js';

/**
 * Says that the task was done elsewhere while it was on the screen. What had the focus may have gone
 * with it; the heading then takes it.
 * @param her it was done on this page, where the receipt says so
 */
export function useKunngjorGjort({ status, gjortAvAnnen }: Oppgave, her: boolean): void {
  const { t } = useTranslation();
  const forrige = useRef(status);

  useEffect(() => {
    const bleGjort = forrige.current === 'NY' && status === 'FULLFORT';
    forrige.current = status;
    if (!bleGjort || her) return;
    kunngjor(t(gjortAvAnnen === true ? 'oppgave.gjortAvAnnen' : 'bekreft.kvittering'));
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, [status, gjortAvAnnen, her, t]);
}

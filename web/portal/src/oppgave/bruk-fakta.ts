import { useTranslation } from 'react-i18next';
import { useSprak } from '../../../felles/sprak/i18n.js';
import { langDato } from '../../../../src/innbygger/tekster/dato.js';
import { fristtekst } from '../../../../src/innbygger/tekster/frist.js';
import type { Oppgave } from '../api/klient.js';
import { ubrutt } from './ubrutt.js';

interface Fakta {
  /** The deadline while there is something to do, the day it was done afterwards. */
  readonly nar: string | undefined;
  /** The deadline of what is done. */
  readonly fristenTil: string | undefined;
  /** How far those who share the task have come. */
  readonly deling: string | undefined;
}

/** The lines under a task's title, in the page's language. */
export function useFakta(oppgave: Oppgave): Fakta {
  const { t } = useTranslation();
  const sprak = useSprak();
  const { status, frist, dagerTilFrist, fullfortDato, deling, gjortAvAnnen } = oppgave;

  const gjort =
    fullfortDato && ubrutt(t('oppgave.bleGjort', { dato: langDato(fullfortDato, sprak) }));
  const innen =
    frist !== undefined && dagerTilFrist !== undefined
      ? ubrutt(fristtekst(frist, dagerTilFrist, sprak))
      : undefined;
  const fristenTil =
    status === 'FULLFORT' && frist !== undefined
      ? ubrutt(t('oppgave.fristenTil', { dato: langDato(frist, sprak) }))
      : undefined;
  const delt = (): string | undefined => {
    if (gjortAvAnnen === true) return t('oppgave.gjortAvAnnen');
    if (deling === undefined || deling.antallMottakere < 2) return undefined;
    if (deling.utfortKriterie === 'ANY') {
      return status === 'NY' ? t('oppgave.holderMedEn') : undefined;
    }
    const { antallFullfort, antallMottakere } = deling;
    return t('oppgave.deling', { gjort: antallFullfort, alle: antallMottakere });
  };
  return { nar: status === 'FULLFORT' ? gjort : innen, fristenTil, deling: delt() };
}

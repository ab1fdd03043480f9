import { NAER_DAGER } from '../../../../src/innbygger/tekster/frist.js';
import type { Oppgave } from '../api/klient.js';

export type Merke = 'NY' | 'FRIST_SNART' | 'FRIST_UTE' | 'GJORT' | 'GJORT_AV_ANNEN';

/** What to know about the task's state, the most important first; often nothing. */
export function merkerFor(oppgave: Oppgave): readonly Merke[] {
  const { status, gjortAvAnnen, dagerTilFrist, apnet } = oppgave;
  if (gjortAvAnnen === true) return ['GJORT_AV_ANNEN'];
  if (status === 'FULLFORT') return ['GJORT'];
  const ny: readonly Merke[] = apnet === false ? ['NY'] : [];
  if (dagerTilFrist === undefined || dagerTilFrist > NAER_DAGER) return ny;
  return [dagerTilFrist < 0 ? 'FRIST_UTE' : 'FRIST_SNART', ...ny];
}

/** The one thing to know, where there is room for one. */
export const merkeFor = (oppgave: Oppgave): Merke | undefined => merkerFor(oppgave)[0];

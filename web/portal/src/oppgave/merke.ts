import type { Oppgave } from '../api/klient.js';

export type Merke = 'NY' | 'FRIST_SNART' | 'FRIST_UTE' | 'GJORT' | 'GJORT_AV_ANNEN';

/** As near as the server calls near (`FRIST_NAER`), and `fristtekst` says in days. */
const SNART_DAGER = 7;

/** The one thing to know about the task's state, the most important first; often nothing. */
export function merkeFor(oppgave: Oppgave): Merke | undefined {
  const { status, gjortAvAnnen, dagerTilFrist, apnet } = oppgave;
  if (gjortAvAnnen === true) return 'GJORT_AV_ANNEN';
  if (status === 'FULLFORT') return 'GJORT';
  if (dagerTilFrist !== undefined && dagerTilFrist < 0) return 'FRIST_UTE';
  if (dagerTilFrist !== undefined && dagerTilFrist <= SNART_DAGER) return 'FRIST_SNART';
  return apnet === false ? 'NY' : undefined;
}

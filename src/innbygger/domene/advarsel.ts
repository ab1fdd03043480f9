import { dagerMellom } from '../../felles/klokke/oslodato.js';
import { NAER_DAGER } from './naer.js';

/** Something the citizen should notice; said in words by `tekster/`. */
export type Advarsel =
  | { readonly type: 'FRIST_NAER'; readonly frist: string; readonly dager: number }
  | { readonly type: 'FRIST_UTE'; readonly frist: string }
  | { readonly type: 'GJORT_AV_ANNEN' };

export interface Innbyggertilstand {
  /** The citizen's own status. */
  readonly egen: 'NY' | 'FULLFORT';
  /** The task as a whole is fulfilled. */
  readonly helheten: boolean;
  readonly frist: string | null;
}

/** For the citizen a task is done when the own part is, or when another met the criterion. */
export const erGjort = ({ egen, helheten }: Innbyggertilstand): boolean =>
  egen === 'FULLFORT' || helheten;

/** What the citizen should notice about a task. Nothing is urgent about what is done. */
export function advarsler(tilstand: Innbyggertilstand, iDag: string): Advarsel[] {
  const { egen, helheten, frist } = tilstand;
  if (egen === 'NY' && helheten) return [{ type: 'GJORT_AV_ANNEN' }];
  if (erGjort(tilstand) || frist === null) return [];
  const dager = dagerMellom(iDag, frist);
  if (dager < 0) return [{ type: 'FRIST_UTE', frist }];
  return dager <= NAER_DAGER ? [{ type: 'FRIST_NAER', frist, dager }] : [];
}

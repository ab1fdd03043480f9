import type { ReactNode } from 'react';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { useKommune } from './kommune.js';

/** The page's heading; the tab says whose it is as well. */
export function Overskrift({ children: tittel }: { readonly children: string }): ReactNode {
  const { navn } = useKommune();
  return <Sideoverskrift tittel={tittel} sidetittel={`${tittel} – ${navn}`} />;
}

import type { ReactNode } from 'react';
import { useKommune } from './kommune.js';

/** A page of changes, which a reader may have got a link to. */
export function KunAdministrator({ children }: { readonly children: ReactNode }): ReactNode {
  const { kanEndre, navn } = useKommune();
  if (kanEndre) return children;
  return (
    <div className="ds-alert" data-color="info">
      Du er leser i {navn}. Be en administrator om å gjøre dette.
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { varslingsstoppvalg } from '../api/sporringer.js';
import { useKommune } from '../skall/kommune.js';
import { tidspunkt } from '../skall/tidspunkt.js';

/** Says that the operators have stopped the notices, which no status of the kommune's own tells. */
export function Varslingsstans(): ReactNode {
  const { fiksOrgId } = useKommune();
  const { data } = useQuery(varslingsstoppvalg(fiksOrgId));
  if (data?.stansetSiden === undefined) return null;
  return (
    <div className="ds-alert" data-color="warning">
      Varslene er stanset siden {tidspunkt(data.stansetSiden)}, av dem som drifter tjenesten. Det
      som venter, sendes når de starter dem igjen.
    </div>
  );
}

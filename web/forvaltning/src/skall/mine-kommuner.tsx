import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Feilside } from '../../../felles/skall/feilside.js';
import { type Forvaltning, forvaltningsvalg } from '../api/kommuner.js';
import { Skjelett } from './skjelett.js';

interface Props {
  readonly children: (forvaltning: Forvaltning) => ReactNode;
}

/** What depends on where the reader has a role: nothing is shown before that is known. */
export function MineKommuner({ children }: Props): ReactNode {
  const { data, error, refetch } = useQuery(forvaltningsvalg);
  if (data) return children(data);
  if (!error) return <Skjelett />;
  return (
    <Feilside
      hva="Vi fikk ikke hentet hvilke kommuner du forvalter."
      feil={error}
      onProvIgjen={() => void refetch()}
    />
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { Feilpanel } from '../../../felles/skall/feilpanel.js';
import { Skjelettlinjer } from './skjelett.js';

interface Props<T> {
  readonly sporring: UseQueryResult<T>;
  /** What could not be fetched, where it could not. */
  readonly hva: string;
  readonly children: (data: T) => ReactNode;
}

/** What was asked for: on its way, here, or not to be had. */
export function Hentet<T>({ sporring, hva, children }: Props<T>): ReactNode {
  const { data, error, refetch } = sporring;
  if (error instanceof ApiFeil && error.status === 403) return <MistetTilgang feil={error} />;
  if (data !== undefined) return children(data);
  if (!error) return <Skjelettlinjer />;
  return (
    <Feilpanel
      hva={`Vi fikk ikke hentet ${hva}.`}
      feil={error}
      onProvIgjen={() => void refetch()}
    />
  );
}

const MistetTilgang = ({ feil }: { readonly feil: ApiFeil }): ReactNode => (
  <div className="ds-alert" data-color="warning" role="alert">
    {feil.errorCode === 'IKKE_PLATTFORMADMINISTRATOR'
      ? 'Du er ikke lenger plattformadministrator. De som drifter tjenesten, kan gi deg rollen igjen.'
      : 'Du har ikke lenger en rolle i kommunen. Be en administrator om å gi deg den igjen.'}
  </div>
);

import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { eier, innloggingsvalg } from '../api/innlogging.js';
import { Feilside } from '../skall/feilside.js';
import { Forside } from './forside.js';
import { SesjonUtlopt } from './sesjon-utlopt.js';

interface Props {
  /** False while there is more to know of whoever is logged in, before anything is fetched for them. */
  readonly klar?: boolean;
  /** Stands for the page until it is known who reads. */
  readonly venter: ReactNode;
  readonly children: ReactNode;
}

/** The page for one who is logged in; for others the way in. */
export function KrevInnlogging({ klar = true, venter, children }: Props): ReactNode {
  const { data, error, refetch } = useQuery(innloggingsvalg);

  if (!data) {
    return error ? <Feilside feil={error} onProvIgjen={() => void refetch()} /> : venter;
  }
  switch (data.type) {
    case 'INNE':
      if (!klar) return venter;
      // Another person gets a page of their own, with nothing left of the one before.
      return <Fragment key={eier(data)}>{children}</Fragment>;
    case 'UTLOPT':
      return <SesjonUtlopt />;
    case 'UTE':
      return <Forside />;
  }
}

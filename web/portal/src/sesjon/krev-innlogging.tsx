import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { eier, innloggingsvalg } from '../api/innlogging.js';
import { Feilside } from '../sider/feilside.js';
import { Forside } from '../sider/forside.js';
import { SesjonUtlopt } from '../sider/sesjon-utlopt.js';
import { Sideskjelett } from '../skall/skjelett.js';

interface Props {
  /** The page speaks the citizen's saved language. */
  readonly sprakKlart: boolean;
  readonly children: ReactNode;
}

/** The page for one who is logged in; for others the way in. */
export function KrevInnlogging({ sprakKlart, children }: Props): ReactNode {
  const { data, error, refetch } = useQuery(innloggingsvalg);

  if (!data) {
    return error ? <Feilside feil={error} onProvIgjen={() => void refetch()} /> : <Sideskjelett />;
  }
  switch (data.type) {
    case 'INNE':
      if (!sprakKlart) return <Sideskjelett />;
      // Another citizen gets a page of their own, with nothing left of the one before.
      return <Fragment key={eier(data)}>{children}</Fragment>;
    case 'UTLOPT':
      return <SesjonUtlopt />;
    case 'UTE':
      return <Forside />;
  }
}

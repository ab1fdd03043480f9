import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { components } from '../../../../src/kontrakt/generert/innbygger.js';
import { innloggingsvalg } from '../api/innlogging.js';
import { useNedtelling } from './bruk-nedtelling.js';
import { Utlopsvarsel } from './utlopsvarsel.js';

/** Asked a little late: at the very second the question itself could keep the session alive. */
const ETTER_SLUTTEN = -2;

/** Watches the session's end for one who is logged in. */
export function Sesjonsvakt(): ReactNode {
  const { data } = useQuery(innloggingsvalg);
  if (data?.type !== 'INNE' || !data.meg.sesjon) return null;
  return <Vakt key={data.hentet} sesjon={data.meg.sesjon} hentet={data.hentet} />;
}

interface Props {
  readonly sesjon: components['schemas']['Sesjon'];
  readonly hentet: number;
}

function Vakt({ sesjon, hentet }: Props): ReactNode {
  const queryClient = useQueryClient();
  const tid = useNedtelling(sesjon, hentet);
  const [sett, settSett] = useState(false);
  const forbi = tid !== null && tid.sekunder <= ETTER_SLUTTEN;

  useEffect(() => {
    if (forbi) void sporOmSlutten(queryClient);
  }, [forbi, queryClient]);

  if (tid === null || sett) return null;
  const svar = (): void => {
    if (tid.kanForlenges) void queryClient.refetchQueries(innloggingsvalg);
    else settSett(true);
  };
  return <Utlopsvarsel tid={tid} onSvar={svar} />;
}

/** Another tab may have kept the session alive; without an answer we say that it is over. */
async function sporOmSlutten(queryClient: QueryClient): Promise<void> {
  const for_ = queryClient.getQueryState(innloggingsvalg.queryKey)?.dataUpdatedAt;
  await queryClient.refetchQueries(innloggingsvalg);
  const na = queryClient.getQueryState(innloggingsvalg.queryKey)?.dataUpdatedAt;
  if (na === for_) queryClient.setQueryData(innloggingsvalg.queryKey, { type: 'UTLOPT' });
}

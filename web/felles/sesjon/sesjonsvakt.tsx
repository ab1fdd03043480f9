import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { components } from '../../../src/kontrakt/generert/innbygger.js';
import { eier, innloggingsvalg, settInnlogging } from '../api/innlogging.js';
import { useNedtelling } from './bruk-nedtelling.js';
import { useSkrivetegn } from './bruk-skrivetegn.js';
import { Utlopsvarsel } from './utlopsvarsel.js';

/** Asked a little late: at the very second the question itself could keep the session alive. */
const ETTER_SLUTTEN = -2;

/** Watches the session's end for one who is logged in. */
export function Sesjonsvakt(): ReactNode {
  const { data } = useQuery(innloggingsvalg);
  const [settAv, settSettAv] = useState<string>();
  if (data?.type !== 'INNE' || !data.meg.sesjon) return null;
  return (
    <Vakt
      key={data.hentet}
      sesjon={data.meg.sesjon}
      hentet={data.hentet}
      sett={settAv === eier(data)}
      onSett={() => settSettAv(eier(data))}
    />
  );
}

interface Props {
  readonly sesjon: components['schemas']['Sesjon'];
  readonly hentet: number;
  /** The citizen knows that the session ends, and cannot do anything about it. */
  readonly sett: boolean;
  readonly onSett: () => void;
}

function Vakt({ sesjon, hentet, sett, onSett }: Props): ReactNode {
  const queryClient = useQueryClient();
  const tid = useNedtelling(sesjon, hentet);
  const [feilet, settFeilet] = useState(false);
  const forbi = tid !== null && tid.sekunder <= ETTER_SLUTTEN;
  useSkrivetegn(useCallback(() => void harSpurt(queryClient), [queryClient]));

  useEffect(() => {
    if (forbi) void sporOmSlutten(queryClient);
  }, [forbi, queryClient]);

  if (tid === null || sett) return null;
  const forleng = async (): Promise<void> => {
    settFeilet(false);
    settFeilet(!(await harSpurt(queryClient)));
  };
  const svar = (): void => {
    if (tid.kanForlenges) void forleng();
    else onSett();
  };
  return <Utlopsvarsel tid={tid} feilet={feilet} onSvar={svar} />;
}

/** Another tab may have kept the session alive; without an answer we say that it is over. */
async function sporOmSlutten(queryClient: QueryClient): Promise<void> {
  if (await harSpurt(queryClient)) return;
  settInnlogging(queryClient, { type: 'UTLOPT' });
}

/** Asks who is logged in, which is a sign of life. False when there was no answer. */
async function harSpurt(queryClient: QueryClient): Promise<boolean> {
  await queryClient.refetchQueries(innloggingsvalg);
  return queryClient.getQueryState(innloggingsvalg.queryKey)?.status === 'success';
}

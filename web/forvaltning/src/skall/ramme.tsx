import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet, useLocation, useMatch } from 'react-router';
import { innloggingsvalg } from '../../../felles/api/innlogging.js';
import { Sesjonsvakt } from '../../../felles/sesjon/sesjonsvakt.js';
import { Feilgrense } from '../../../felles/skall/feilgrense.js';
import { Hode } from '../../../felles/skall/hode.js';
import { Skall } from '../../../felles/skall/skall.js';
import { FORVALTNING } from '../../../../src/felles/sider.js';
import { forvaltningsvalg } from '../api/kommuner.js';
import { Meny } from './meny.js';

/** What is around every page. */
export function Ramme({ erSandkasse }: { readonly erSandkasse: boolean }): ReactNode {
  const { pathname } = useLocation();
  return (
    <>
      <Skall
        hode={<Hode erSandkasse={erSandkasse} hjem={FORVALTNING} navn={<Navn />} />}
        meny={<Kommunemeny />}
      >
        <Feilgrense key={pathname}>
          <Outlet />
        </Feilgrense>
      </Skall>
      <Sesjonsvakt />
    </>
  );
}

const Navn = (): ReactNode => (
  <>
    Min kommune <span className="sted">Forvaltning</span>
  </>
);

/** The menu of the kommune in the address, for one who has a role there. */
function Kommunemeny(): ReactNode {
  const { data: innlogging } = useQuery(innloggingsvalg);
  const fiksOrgId = useMatch(`${FORVALTNING}/:fiksOrgId/*`)?.params.fiksOrgId;
  const { data } = useQuery({ ...forvaltningsvalg, enabled: innlogging?.type === 'INNE' });
  const kommune = data?.kommuner.find((en) => en.fiksOrgId === fiksOrgId);
  if (innlogging?.type !== 'INNE' || !data || !kommune) return null;
  return <Meny kommune={kommune} forvaltning={data} />;
}

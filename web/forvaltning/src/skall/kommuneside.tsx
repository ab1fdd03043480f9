import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import { IngenTilgang } from '../sider/ingen-tilgang.js';
import { Kommunekontekst } from './kommune.js';
import { MineKommuner } from './mine-kommuner.js';

/** A page of the kommune in the address, for one who has a role there. */
export function Kommuneside(): ReactNode {
  const { fiksOrgId } = useParams();
  return (
    <MineKommuner>
      {({ kommuner, plattformadministrator }) => {
        const kommune = kommuner.find((en) => en.fiksOrgId === fiksOrgId);
        if (!kommune) {
          return <IngenTilgang harAndre={kommuner.length > 0 || plattformadministrator} />;
        }
        return (
          // Nothing of one kommune stays when the next one comes.
          <Kommunekontekst key={kommune.fiksOrgId} value={kommune}>
            <Outlet />
          </Kommunekontekst>
        );
      }}
    </MineKommuner>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import { Feilside } from '../../../felles/skall/feilside.js';
import { kommunevalg } from '../api/kommuner.js';
import { IngenTilgang } from '../sider/ingen-tilgang.js';
import { Kommunekontekst } from './kommune.js';
import { Skjelett } from './skjelett.js';

/** A page of the kommune in the address, for one who has a role there. */
export function Kommuneside(): ReactNode {
  const { fiksOrgId } = useParams();
  const { data, error, refetch } = useQuery(kommunevalg);
  if (!data) {
    if (!error) return <Skjelett />;
    return (
      <Feilside
        hva="Vi fikk ikke hentet hvilke kommuner du forvalter."
        feil={error}
        onProvIgjen={() => void refetch()}
      />
    );
  }
  const kommune = data.find((en) => en.fiksOrgId === fiksOrgId);
  if (!kommune) return <IngenTilgang harAndre={data.length > 0} />;
  return (
    // Nothing of one kommune stays when the next one comes.
    <Kommunekontekst key={kommune.fiksOrgId} value={kommune}>
      <Outlet />
    </Kommunekontekst>
  );
}

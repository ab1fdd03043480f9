import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { Feilside } from '../../../felles/skall/feilside.js';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING } from '../../../../src/felles/sider.js';
import { kommunevalg } from '../api/kommuner.js';
import { Skjelett } from '../skall/skjelett.js';
import { IngenTilgang } from './ingen-tilgang.js';

/** Where one who has logged in begins: at their kommune, or at the choice of one. */
export function Velgkommune(): ReactNode {
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
  const [forste, ...flere] = data;
  if (!forste) return <IngenTilgang harAndre={false} />;
  if (flere.length === 0) return <Navigate to={`${FORVALTNING}/${forste.fiksOrgId}`} replace />;
  return (
    <>
      <Sideoverskrift tittel="Velg kommune" />
      <ul className="kortliste">
        {data.map(({ fiksOrgId, navn, kommunenr, rolle }) => (
          <li key={fiksOrgId} className="kort">
            <h2 className="ds-heading" data-size="2xs">
              <Link to={`${FORVALTNING}/${fiksOrgId}`}>{navn}</Link>
            </h2>
            <p className="dempet">
              Kommunenummer {kommunenr} · {rolle === 'LESER' ? 'Leser' : 'Administrator'}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

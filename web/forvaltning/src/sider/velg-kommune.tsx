import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING } from '../../../../src/felles/sider.js';
import type { Forvaltet } from '../api/kommuner.js';
import { MineKommuner } from '../skall/mine-kommuner.js';
import { IngenTilgang } from './ingen-tilgang.js';

/** Where one who has logged in begins: at their kommune, or at the choice of one. */
export const Velgkommune = (): ReactNode => (
  <MineKommuner>
    {(kommuner) => {
      const [forste, ...flere] = kommuner;
      if (!forste) return <IngenTilgang harAndre={false} />;
      if (flere.length > 0) return <Valg kommuner={kommuner} />;
      return <Navigate to={`${FORVALTNING}/${forste.fiksOrgId}`} replace />;
    }}
  </MineKommuner>
);

const Valg = ({ kommuner }: { readonly kommuner: readonly Forvaltet[] }): ReactNode => (
  <>
    <Sideoverskrift tittel="Velg kommune" />
    <ul className="kortliste">
      {kommuner.map(({ fiksOrgId, navn, kommunenr, rolle }) => (
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

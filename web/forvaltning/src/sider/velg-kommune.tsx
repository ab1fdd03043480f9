import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING, PLATTFORM } from '../../../../src/felles/sider.js';
import type { Forvaltning } from '../api/kommuner.js';
import { MineKommuner } from '../skall/mine-kommuner.js';
import { IngenTilgang } from './ingen-tilgang.js';

/** Where one who has logged in begins: at the only place that is theirs, or at the choice of one. */
export const Velgkommune = (): ReactNode => (
  <MineKommuner>
    {(forvaltning) => {
      const { kommuner, plattformadministrator } = forvaltning;
      const steder = [
        ...kommuner.map(({ fiksOrgId }) => `${FORVALTNING}/${fiksOrgId}`),
        ...(plattformadministrator ? [PLATTFORM] : []),
      ];
      const [forste, ...flere] = steder;
      if (forste === undefined) return <IngenTilgang harAndre={false} />;
      if (flere.length > 0) return <Valg forvaltning={forvaltning} />;
      return <Navigate to={forste} replace />;
    }}
  </MineKommuner>
);

const Valg = ({
  forvaltning: { kommuner, plattformadministrator },
}: {
  readonly forvaltning: Forvaltning;
}): ReactNode => (
  <>
    <Sideoverskrift tittel="Velg kommune" />
    <div className="stabel">
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
      {plattformadministrator && (
        <p>
          Du er plattformadministrator.{' '}
          <Link className="ds-link" to={PLATTFORM}>
            Kommuner i installasjonen
          </Link>
        </p>
      )}
    </div>
  </>
);

import type { ReactNode } from 'react';
import { Link, Outlet } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING } from '../../../../src/felles/sider.js';
import { MineKommuner } from './mine-kommuner.js';

/** A page of the installation's, for one who may make new kommuner. */
export const Plattformside = (): ReactNode => (
  <MineKommuner>
    {({ plattformadministrator }) =>
      plattformadministrator ? (
        <div className="plattform">
          <Outlet />
        </div>
      ) : (
        <IkkePlattformadministrator />
      )
    }
  </MineKommuner>
);

const IkkePlattformadministrator = (): ReactNode => (
  <div className="lesetekst">
    <Sideoverskrift tittel="Denne siden er for plattformadministratorer" />
    <p>
      Her legges nye kommuner til. Skulle du gjort det, ber du dem som drifter tjenesten, om å gjøre
      deg til plattformadministrator.
    </p>
    <Link className="ds-button" to={FORVALTNING}>
      Til forsiden
    </Link>
  </div>
);

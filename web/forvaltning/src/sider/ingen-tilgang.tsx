import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING } from '../../../../src/felles/sider.js';

/** For one who has no role: here, or anywhere. */
export function IngenTilgang({ harAndre }: { readonly harAndre: boolean }): ReactNode {
  return (
    <div className="lesetekst">
      <Sideoverskrift
        tittel={
          harAndre ? 'Du har ingen rolle i denne kommunen' : 'Du har ingen rolle i en kommune'
        }
      />
      <p>
        Disse sidene er for dem som styrer Min kommune for en kommune. Skulle du vært en av dem, ber
        du en administrator i kommunen om å gi deg en rolle. Da slipper du inn med en gang.
      </p>
      <p>Er du her for å se oppgavene du har fått fra kommunen, finner du dem i portalen.</p>
      <div className="knapper">
        {harAndre && (
          <Link className="ds-button" to={FORVALTNING}>
            Til sidene du styrer
          </Link>
        )}
        <a className="ds-button" data-variant={harAndre ? 'secondary' : 'primary'} href="/">
          Til oppgavene dine
        </a>
      </div>
    </div>
  );
}

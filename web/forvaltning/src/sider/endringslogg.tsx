import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Blaing } from '../../../felles/skall/blaing.js';
import { sidetall } from '../../../felles/skall/sidetall.js';
import type { Endring } from '../api/klient.js';
import { endringsvalg } from '../api/sporringer.js';
import { lesbareLinjer, type Linje } from '../endring/lesbar.js';
import { endringstittel } from '../endring/tittel.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { tidspunkt } from '../skall/tidspunkt.js';

const SIDE_STORRELSE = 20;

/** Who changed what, and when. Pages are counted from 1 in the address. */
export function Endringslogg(): ReactNode {
  const { fiksOrgId } = useKommune();
  const [parametre] = useSearchParams();
  const side = sidetall(parametre.get('side'));
  const sporring = useQuery(endringsvalg(fiksOrgId, side - 1, SIDE_STORRELSE));
  return (
    <>
      <Overskrift>Endringslogg</Overskrift>
      <div className="stabel">
        <p>Alt som er endret for kommunen, det nyeste først. Loggen kan ikke endres.</p>
        <Hentet sporring={sporring} hva="endringsloggen">
          {({ endringer, totaltAntall }) => (
            <>
              {totaltAntall === 0 && <p className="panel">Ingenting er endret ennå.</p>}
              <ol className="endringsliste">
                {endringer.map((endring) => (
                  <EnEndring key={endring.id} endring={endring} />
                ))}
              </ol>
              <Blaing side={side} sider={Math.ceil(totaltAntall / SIDE_STORRELSE)} />
            </>
          )}
        </Hentet>
      </div>
    </>
  );
}

function EnEndring({ endring }: { readonly endring: Endring }): ReactNode {
  const { for: for_, etter } = endring;
  return (
    <li>
      <h2 className="ds-heading" data-size="2xs">
        {endringstittel(endring)}
      </h2>
      <p className="dempet">
        <time dateTime={endring.tidspunkt}>{tidspunkt(endring.tidspunkt)}</time> · {endring.hvem}
      </p>
      <dl className="faktaliste">
        {lesbareLinjer(for_, etter).map((linje) => (
          <div key={linje.felt}>
            <dt>{linje.felt}</dt>
            <dd className="ordrett">
              <ForOgEtter linje={linje} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function ForOgEtter({ linje: { for: for_, etter } }: { readonly linje: Linje }): ReactNode {
  if (for_ === undefined) return etter;
  return (
    <>
      <del>{for_}</del> <span className="dempet">ble til</span> <ins>{etter ?? 'ingenting'}</ins>
    </>
  );
}

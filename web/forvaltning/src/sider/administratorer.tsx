import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ROLLEORD } from '../administrator/ord.js';
import type { Administrator } from '../api/klient.js';
import { administratorvalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tabell } from '../skall/tabell.js';
import { datoen } from '../skall/tidspunkt.js';

/** Who may change or see what the kommune has chosen. */
export function Administratorer(): ReactNode {
  const { fiksOrgId, kanEndre, til } = useKommune();
  const sporring = useQuery(administratorvalg(fiksOrgId));
  return (
    <>
      <Overskrift>Administratorer</Overskrift>
      <div className="stabel">
        <p>Administratorer kan endre alt på disse sidene. Lesere kan se alt.</p>
        {kanEndre && (
          <p>
            <Link className="ds-button" to={til('administratorer/ny')}>
              Gi en person en rolle
            </Link>
          </p>
        )}
        <Hentet sporring={sporring} hva="administratorene">
          {(alle) => <Liste alle={alle} />}
        </Hentet>
      </div>
    </>
  );
}

function Liste({ alle }: { readonly alle: readonly Administrator[] }): ReactNode {
  const { til, kanEndre } = useKommune();
  const navnet = (en: Administrator): ReactNode => {
    const navn = `${en.navn}${en.erDeg ? ' (deg)' : ''}`;
    if (!kanEndre) return navn;
    return (
      <Link className="ds-link" to={til(`administratorer/${en.id}`)}>
        {navn}
      </Link>
    );
  };
  return (
    <Tabell
      navn="Administratorer"
      kolonner={['Navn', 'Fødselsnummer', 'Rolle', 'Fikk rollen']}
      rader={alle.map((en) => ({
        nokkel: en.id,
        celler: [navnet(en), en.personnummer, ROLLEORD[en.rolle].navn, datoen(en.lagtTil)],
      }))}
    />
  );
}

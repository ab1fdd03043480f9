import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Integrasjon } from '../api/klient.js';
import { integrasjonsvalg } from '../api/sporringer.js';
import { kaltNavn, visPrivilegier, visSistBrukt } from '../integrasjon/ord.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { INTEGRASJONSORD, Statusmerke } from '../skall/merker.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tabell } from '../skall/tabell.js';

/** The fagsystemer that the kommune has let in. */
export function Integrasjoner(): ReactNode {
  const { fiksOrgId, kanEndre, til } = useKommune();
  const sporring = useQuery(integrasjonsvalg(fiksOrgId));
  return (
    <>
      <Overskrift>Integrasjoner</Overskrift>
      <div className="stabel">
        <p>En integrasjon er et fagsystems tilgang til å gi innbyggerne i kommunen oppgaver.</p>
        {kanEndre && (
          <p>
            <Link className="ds-button" to={til('integrasjoner/ny')}>
              Gi et fagsystem tilgang
            </Link>
          </p>
        )}
        <Hentet sporring={sporring} hva="integrasjonene">
          {(alle) => <Listene alle={alle} />}
        </Hentet>
      </div>
    </>
  );
}

function Listene({ alle }: { readonly alle: readonly Integrasjon[] }): ReactNode {
  const iBruk = alle.filter(({ status }) => status !== 'TRUKKET');
  const trukket = alle.filter(({ status }) => status === 'TRUKKET');
  return (
    <>
      {iBruk.length > 0 ? (
        <Liste navn="Integrasjoner" integrasjoner={iBruk} />
      ) : (
        <p className="panel">Ingen fagsystemer har tilgang nå.</p>
      )}
      {trukket.length > 0 && (
        <details className="ds-details">
          <summary>Trukket tilbake ({trukket.length})</summary>
          <div>
            <Liste navn="Trukket tilbake" integrasjoner={trukket} />
          </div>
        </details>
      )}
    </>
  );
}

interface Listeprops {
  readonly navn: string;
  readonly integrasjoner: readonly Integrasjon[];
}

function Liste({ navn, integrasjoner }: Listeprops): ReactNode {
  const { til } = useKommune();
  return (
    <Tabell
      navn={navn}
      kolonner={['Navn', 'Organisasjon', 'Kan', 'Sist brukt', 'Status']}
      rader={integrasjoner.map((en) => ({
        nokkel: en.id,
        celler: [
          <Link key="navn" className="ds-link" to={til(`integrasjoner/${en.id}`)}>
            {kaltNavn(en)}
          </Link>,
          en.orgnr,
          visPrivilegier(en.privilegier),
          visSistBrukt(en),
          <Statusmerke key="status" utseende={INTEGRASJONSORD[en.status]} />,
        ],
      }))}
    />
  );
}

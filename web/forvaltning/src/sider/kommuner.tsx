import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Sideoverskrift } from '../../../felles/skall/sideoverskrift.js';
import { FORVALTNING, PLATTFORM } from '../../../../src/felles/sider.js';
import type { Kommune } from '../api/klient.js';
import { kommunevalg } from '../api/plattform.js';
import { Hentet } from '../skall/hentet.js';
import { Statusmerke, TJENESTEORD } from '../skall/merker.js';
import { MineKommuner } from '../skall/mine-kommuner.js';
import { Tabell } from '../skall/tabell.js';
import { Tilbake } from '../skall/tilbake.js';

/** The kommuner that the installation serves. */
export function Kommuner(): ReactNode {
  const sporring = useQuery(kommunevalg);
  return (
    <>
      <MineKommuner>
        {({ kommuner }) =>
          kommuner.length > 0 && <Tilbake til={FORVALTNING}>Kommunene du forvalter</Tilbake>
        }
      </MineKommuner>
      <Sideoverskrift tittel="Kommuner i installasjonen" />
      <div className="stabel">
        <p>
          Du kan legge til kommuner og rette navn og numre. Resten styrer hver kommune selv, og du
          ser ikke oppgavene deres.
        </p>
        <p>
          <Link className="ds-button" to={`${PLATTFORM}/ny`}>
            Legg til en kommune
          </Link>
        </p>
        <Hentet sporring={sporring} hva="kommunene">
          {(alle) =>
            alle.length === 0 ? (
              <p className="panel">Ingen kommuner er lagt til ennå.</p>
            ) : (
              <Liste alle={alle} />
            )
          }
        </Hentet>
      </div>
    </>
  );
}

const Liste = ({ alle }: { readonly alle: readonly Kommune[] }): ReactNode => (
  <Tabell
    navn="Kommuner i installasjonen"
    kolonner={['Navn', 'Kommunenr.', 'Organisasjon', 'Id i Fiks', 'Tjenesten']}
    rader={alle.map(({ fiksOrgId, navn, kommunenr, orgnr, status }) => ({
      nokkel: fiksOrgId,
      celler: [
        <Link key="navn" className="ds-link" to={`${PLATTFORM}/${fiksOrgId}`}>
          {navn}
        </Link>,
        kommunenr,
        orgnr,
        fiksOrgId,
        <Statusmerke key="status" utseende={TJENESTEORD[status]} />,
      ],
    }))}
  />
);

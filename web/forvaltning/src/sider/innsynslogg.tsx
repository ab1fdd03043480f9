import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Blaing } from '../../../felles/skall/blaing.js';
import { sidetall } from '../../../felles/skall/sidetall.js';
import type { Innsyn } from '../api/klient.js';
import { innsynsloggvalg } from '../api/oppslag.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tabell } from '../skall/tabell.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { Tilbake } from '../skall/tilbake.js';

const SIDE_STORRELSE = 20;

/** Who has looked at which task. Pages are counted from 1 in the address. */
export function Innsynslogg(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const [parametre] = useSearchParams();
  const side = sidetall(parametre.get('side'));
  const sporring = useQuery(innsynsloggvalg(fiksOrgId, side - 1, SIDE_STORRELSE));
  return (
    <>
      <Tilbake til={til('oppslag')}>Oppslag</Tilbake>
      <Overskrift>Innsynslogg</Overskrift>
      <div className="stabel">
        <p>
          Hvem som har sett på hvilke oppgaver, det nyeste først. Loggen kan ikke endres. Åpner du
          en oppgave herfra, logges det også.
        </p>
        <Hentet sporring={sporring} hva="innsynsloggen">
          {({ innsyn, totaltAntall }) => (
            <>
              {totaltAntall === 0 ? (
                <p className="panel">Ingen har sett på en oppgave ennå.</p>
              ) : (
                <Liste innsyn={innsyn} />
              )}
              <Blaing side={side} sider={Math.ceil(totaltAntall / SIDE_STORRELSE)} />
            </>
          )}
        </Hentet>
      </div>
    </>
  );
}

function Liste({ innsyn }: { readonly innsyn: readonly Innsyn[] }): ReactNode {
  const { til } = useKommune();
  return (
    <Tabell
      navn="Innsynslogg"
      kolonner={['Når', 'Hvem', 'Oppgave']}
      rader={innsyn.map(({ id, tidspunkt: nar, hvem, oppgaveId }) => ({
        nokkel: id,
        celler: [
          <time key="nar" dateTime={nar}>
            {tidspunkt(nar)}
          </time>,
          hvem,
          <Link key="oppgave" className="ds-link" to={til(`oppslag/${oppgaveId}`)}>
            {oppgaveId}
          </Link>,
        ],
      }))}
    />
  );
}

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { ApiFeil } from '../../../felles/api/api-feil.js';
import { Blaing } from '../../../felles/skall/blaing.js';
import { sidetall } from '../../../felles/skall/sidetall.js';
import type { Oppgave } from '../api/klient.js';
import { innsynsvalg } from '../api/oppslag.js';
import { Historikk } from '../oppslag/historikk.js';
import { Mottakerliste } from '../oppslag/mottakerliste.js';
import { Oppgavefakta } from '../oppslag/oppgavefakta.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { Tilbake } from '../skall/tilbake.js';
import { erId } from '../skjema/numre.js';

const SIDE_STORRELSE = 20;

/** One task, what has happened with it, and a page of its recipients. Pages are counted from 1 in the address. */
export function EnOppgave(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { oppgaveId = '' } = useParams();
  const [parametre] = useSearchParams();
  const side = sidetall(parametre.get('side'));
  const erMulig = erId(oppgaveId);
  const sporring = useQuery({
    ...innsynsvalg(fiksOrgId, { oppgaveId, side: side - 1, sideStorrelse: SIDE_STORRELSE }),
    enabled: erMulig,
  });
  const { data, error } = sporring;
  return (
    <>
      <Tilbake til={til('oppslag')}>Oppslag</Tilbake>
      {!erMulig || (error instanceof ApiFeil && error.status === 404) ? (
        <FinnesIkke />
      ) : (
        <>
          <Overskrift>{data?.tittel ?? 'Oppgave'}</Overskrift>
          <Hentet sporring={sporring} hva="oppgaven">
            {(oppgave) => <Detaljer oppgave={oppgave} side={side} />}
          </Hentet>
        </>
      )}
    </>
  );
}

interface Props {
  readonly oppgave: Oppgave;
  readonly side: number;
}

/** What the first page has told already, the others leave out: they are for the recipients. */
function Detaljer({ oppgave, side }: Props): ReactNode {
  const { til } = useKommune();
  return (
    <div className="stabel">
      {side === 1 ? (
        <>
          <p>
            Det står nå i{' '}
            <Link className="ds-link" to={til('oppslag/logg')}>
              innsynsloggen
            </Link>{' '}
            at du har sett på oppgaven.
          </p>
          <Oppgavefakta oppgave={oppgave} />
          <Historikk oppgave={oppgave} />
        </>
      ) : (
        <p>
          <Link className="ds-link" to="?">
            Om oppgaven, og hva som har skjedd
          </Link>
        </p>
      )}
      <Mottakerliste mottakere={oppgave.mottakere} />
      <Blaing side={side} sider={Math.ceil(oppgave.antallMottakere / SIDE_STORRELSE)} />
    </div>
  );
}

function FinnesIkke(): ReactNode {
  const { til } = useKommune();
  return (
    <>
      <Overskrift>Vi finner ikke oppgaven</Overskrift>
      <div className="lesetekst">
        <p>
          Kommunen har ingen oppgave med denne id-en. Den kan være slettet, fordi kommunen ikke
          lenger trenger den, eller så er noe av id-en falt ut.
        </p>
        <Link className="ds-button" to={til('oppslag')}>
          Søk etter oppgaven
        </Link>
      </div>
    </>
  );
}

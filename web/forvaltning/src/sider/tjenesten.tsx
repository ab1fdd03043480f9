import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import type { Tjeneste, Tjenestestatus } from '../api/klient.js';
import { tjenestevalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';
import { datoen } from '../skall/tidspunkt.js';
import { useStatusvalg } from '../tjeneste/bruk-statusvalg.js';
import { Statusord } from '../tjeneste/statusord.js';
import { Statusvalgene } from '../tjeneste/statusvalgene.js';
import { Varslingsstans } from '../varsling/varslingsstans.js';

const BETYR: Readonly<Record<Tjenestestatus, string>> = {
  IKKE_TATT_I_BRUK:
    'Ingen fagsystemer slipper til ennå, og innbyggerne får ingenting. Ta tjenesten i bruk når dere er klare.',
  I_BRUK:
    'Fagsystemer med tilgang kan gi innbyggerne oppgaver, og innbyggerne får varsler slik kommunen har valgt.',
  PAUSET:
    'Vi tar ikke imot nye oppgaver, og sender ingen varsler. Oppgavene som finnes, kan innbyggerne se og gjøre. Varslene som venter, sendes når dere fortsetter.',
  TATT_UT:
    'Ingen fagsystemer slipper til, og ingen varsler sendes. Ta tjenesten i bruk igjen når dere vil: integrasjonene og valgene er der fortsatt.',
};

/** Whether the kommune uses the service, and how to change it. */
export function Tjenesten(): ReactNode {
  const { fiksOrgId } = useKommune();
  const sporring = useQuery(tjenestevalg(fiksOrgId));
  return (
    <>
      <Overskrift>Tjenesten</Overskrift>
      <Hentet sporring={sporring} hva="tjenestens status">
        {(lest) => <Status lest={lest} />}
      </Hentet>
    </>
  );
}

function Status({ lest }: { readonly lest: Lest<Tjeneste> }): ReactNode {
  const { kanEndre } = useKommune();
  const valg = useStatusvalg(lest);
  const { status, tattIBruk, orgnr, kommunenr } = lest.verdi;
  return (
    <div className="stabel">
      <Varslingsstans />
      <section className="panel" aria-label="Status">
        <Statusord status={status} erSkjult={valg.spor} />
        <p>{BETYR[status]}</p>
        {kanEndre && <Statusvalgene status={status} valg={valg} />}
      </section>
      <dl className="faktaliste">
        <div>
          <dt>Organisasjonsnummer</dt>
          <dd>{orgnr}</dd>
        </div>
        <div>
          <dt>Kommunenummer</dt>
          <dd>{kommunenr}</dd>
        </div>
        {tattIBruk !== undefined && (
          <div>
            <dt>Tatt i bruk første gang</dt>
            <dd>{datoen(tattIBruk)}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Lest } from '../../../felles/api/klient.js';
import { useSettTjeneste } from '../api/endre-tjeneste.js';
import type { Tjeneste, Tjenestestatus } from '../api/klient.js';
import { tjenestevalg } from '../api/sporringer.js';
import { FarligDialog } from '../skall/farlig-dialog.js';
import { Hentet } from '../skall/hentet.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { Statusmerke, TJENESTEORD } from '../skall/merker.js';
import { Overskrift } from '../skall/overskrift.js';
import { datoen } from '../skall/tidspunkt.js';
import { avslagstekst } from '../skjema/skjemaramme.js';
import { Stans } from '../varsling/stans.js';

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
  const { status, tattIBruk, orgnr, kommunenr } = lest.verdi;
  return (
    <div className="stabel">
      <Stans />
      <section className="panel" aria-label="Status">
        <Statusmerke utseende={TJENESTEORD[status]} />
        <p>{BETYR[status]}</p>
        {kanEndre && <Valgene lest={lest} />}
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

function Valgene({ lest }: { readonly lest: Lest<Tjeneste> }): ReactNode {
  const { fiksOrgId } = useKommune();
  const [taUt, settTaUt] = useState(false);
  const { mutate, error, isPending, reset } = useSettTjeneste(fiksOrgId, () => settTaUt(false));
  const sett = (ny: 'I_BRUK' | 'PAUSET' | 'TATT_UT'): void => {
    if (!isPending) mutate({ sett: lest, ny });
  };
  const spor = (): void => {
    reset();
    settTaUt(true);
  };
  return (
    <>
      {!taUt && (
        <p role="alert" className="avslag">
          {error && avslagstekst(error)}
        </p>
      )}
      <Statusknapper status={lest.verdi.status} sender={isPending} onSett={sett} onTaUt={spor} />
      {taUt && (
        <TaUt
          feil={error}
          sender={isPending}
          onGjor={() => sett('TATT_UT')}
          onAvbryt={() => settTaUt(false)}
        />
      )}
    </>
  );
}

/** One button with another name each time, so that whoever pressed it still has the focus on it. */
const HOVEDKNAPP: Readonly<Record<Tjenestestatus, string>> = {
  IKKE_TATT_I_BRUK: 'Ta i bruk',
  I_BRUK: 'Sett på pause',
  PAUSET: 'Fortsett',
  TATT_UT: 'Ta i bruk',
};

interface Statusknappprops {
  readonly status: Tjenestestatus;
  readonly sender: boolean;
  readonly onSett: (ny: 'I_BRUK' | 'PAUSET') => void;
  readonly onTaUt: () => void;
}

function Statusknapper({ status, sender, onSett, onTaUt }: Statusknappprops): ReactNode {
  return (
    <div className="knapper">
      <Knapp
        variant={status === 'I_BRUK' ? 'secondary' : 'primary'}
        sender={sender}
        onTrykk={() => onSett(status === 'I_BRUK' ? 'PAUSET' : 'I_BRUK')}
      >
        {HOVEDKNAPP[status]}
      </Knapp>
      {(status === 'I_BRUK' || status === 'PAUSET') && (
        <Knapp variant="tertiary" farge="danger" onTrykk={onTaUt}>
          Ta ut av bruk
        </Knapp>
      )}
    </div>
  );
}

interface Sporsmal {
  readonly feil: Error | null;
  readonly sender: boolean;
  readonly onGjor: () => void;
  readonly onAvbryt: () => void;
}

function TaUt(sporsmal: Sporsmal): ReactNode {
  const { navn } = useKommune();
  return (
    <FarligDialog {...sporsmal} tittel="Ta tjenesten ut av bruk?" navn={navn} knapp="Ta ut av bruk">
      <p>
        Alle fagsystemene i {navn} mister tilgangen med en gang, og innbyggerne får ingen flere
        varsler. Oppgavene de har, ser de fortsatt.
      </p>
    </FarligDialog>
  );
}

import { type ReactNode, useEffect, useRef } from 'react';
import type { Tjenestestatus } from '../api/klient.js';
import { useHvile } from '../skall/bruk-hvile.js';
import { FarligDialog } from '../skall/farlig-dialog.js';
import { Knapp } from '../skall/knapp.js';
import { useKommune } from '../skall/kommune.js';
import { avslagstekst } from '../skjema/skjemaramme.js';
import type { Statusvalg } from './bruk-statusvalg.js';

interface Props {
  readonly status: Tjenestestatus;
  readonly valg: Statusvalg;
}

/** How to change the status, and what came in the way. */
export function Statusvalgene({ status, valg }: Props): ReactNode {
  const { spor, andres, feil, ville } = valg;
  return (
    <>
      {andres !== undefined && !spor && <Andres rolig={ville === status}>{andres}</Andres>}
      <p role="alert" className="avslag">
        {feil && andres === undefined && !spor && avslagstekst(feil)}
      </p>
      <Statusknapper status={status} valg={valg} />
      {spor && <TaUt valg={valg} />}
    </>
  );
}

/** Read before anything is pressed again: it takes the focus from a button whose meaning is another now. */
function Andres({
  rolig,
  children,
}: {
  readonly rolig: boolean;
  readonly children: string;
}): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1} className="ds-alert" data-color={rolig ? 'info' : 'warning'}>
      {children}
    </div>
  );
}

const HOVEDKNAPP: Readonly<Record<Tjenestestatus, string>> = {
  IKKE_TATT_I_BRUK: 'Ta i bruk',
  I_BRUK: 'Sett på pause',
  PAUSET: 'Fortsett',
  TATT_UT: 'Ta i bruk',
};

function Statusknapper({ status, valg: { sender, sett, sporForst } }: Props): ReactNode {
  const hviler = useHvile(status, sender);
  return (
    <div className="knapper">
      <Knapp
        variant={status === 'I_BRUK' ? 'secondary' : 'primary'}
        sender={sender}
        hviler={hviler}
        onTrykk={() => sett(status === 'I_BRUK' ? 'PAUSET' : 'I_BRUK')}
      >
        {HOVEDKNAPP[status]}
      </Knapp>
      {(status === 'I_BRUK' || status === 'PAUSET') && (
        <Knapp variant="tertiary" farge="danger" onTrykk={sporForst}>
          Ta ut av bruk
        </Knapp>
      )}
    </div>
  );
}

function TaUt({ valg: { feil, sender, sett, lukk } }: Pick<Props, 'valg'>): ReactNode {
  const { navn } = useKommune();
  return (
    <FarligDialog
      {...{ feil, sender, navn }}
      tittel="Ta tjenesten ut av bruk?"
      knapp="Ta ut av bruk"
      onGjor={() => sett('TATT_UT')}
      onAvbryt={lukk}
    >
      <p>
        Alle fagsystemene i {navn} mister tilgangen med en gang, og innbyggerne får ingen flere
        varsler. Oppgavene de har, ser de fortsatt.
      </p>
    </FarligDialog>
  );
}

import type { ReactNode } from 'react';
import { FarligDialog } from '../skall/farlig-dialog.js';
import { useKommune } from '../skall/kommune.js';
import type { nedsettelser } from './verdier.js';

interface Props {
  readonly ned: ReturnType<typeof nedsettelser>;
  readonly onGjor: () => void;
  readonly onAvbryt: () => void;
}

const HVILKE = {
  dagerEtterFerdig: 'Oppgaver som ble gjort eller trukket tilbake for mer enn',
  dagerEtterFrist: 'Oppgaver ingen gjorde, der fristen gikk ut for mer enn',
} as const;

/** Asks before tasks are deleted because they are to be kept for a shorter time. */
export function Nedsettelse({ ned, onGjor, onAvbryt }: Props): ReactNode {
  const { navn } = useKommune();
  return (
    <FarligDialog
      tittel="Slette gamle oppgaver nå?"
      navn={navn}
      knapp="Lagre og slett"
      feil={null}
      sender={false}
      onGjor={onGjor}
      onAvbryt={onAvbryt}
    >
      <p>Dere lar oppgavene stå kortere enn før. Dette slettes med en gang, og for godt:</p>
      <ul className="ds-list">
        {ned.map(({ felt, fra, til }) => (
          <li key={felt}>
            {HVILKE[felt]} {til} dager siden. Til nå har de stått i {fra} dager.
          </li>
        ))}
      </ul>
      <p>
        Tekstene, mottakerne og varslene går med. Innbyggerne i {navn} ser ikke lenger oppgavene, og
        fagsystemene finner dem ikke. Vi kan ikke hente dem tilbake.
      </p>
    </FarligDialog>
  );
}

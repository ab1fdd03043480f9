import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Oppgavetreff } from '../api/klient.js';
import { kaltNavn } from '../integrasjon/ord.js';
import { useKommune } from '../skall/kommune.js';
import { OPPGAVEORD, Statusmerke } from '../skall/merker.js';
import { Tabell } from '../skall/tabell.js';
import { datoen } from '../skall/tidspunkt.js';
import { visFrist } from './ord.js';

/** The tasks that were found. */
export function Treffliste({
  oppgaver,
}: {
  readonly oppgaver: readonly Oppgavetreff[];
}): ReactNode {
  const { til } = useKommune();
  return (
    <Tabell
      navn="Oppgaver som passer"
      kolonner={['Tittel', 'Fagsystem', 'Laget', 'Frist', 'Status']}
      rader={oppgaver.map((en) => ({
        nokkel: en.id,
        celler: [
          <Link key="tittel" className="ds-link" to={til(`oppslag/${en.id}`)}>
            {en.tittel}
          </Link>,
          kaltNavn(en.integrasjon),
          datoen(en.opprettet),
          visFrist(en),
          <Statusmerke key="status" utseende={OPPGAVEORD[en.oppgavestatus]} />,
        ],
      }))}
    />
  );
}

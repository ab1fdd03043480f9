import type { ReactNode } from 'react';
import type { Oppgave } from '../api/klient.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { hendelsestekst } from './ord.js';

/** What has happened, the latest first. */
export const Historikk = ({
  oppgave: { hendelser, flereHendelser },
}: {
  readonly oppgave: Oppgave;
}): ReactNode => (
  <section aria-labelledby="historikk">
    <h2 id="historikk" className="ds-heading" data-size="xs">
      Hva som har skjedd
    </h2>
    <ol className="tidsrekke">
      {hendelser.map((hendelse, nr) => (
        // Two may be the same but for their place.
        <li key={hendelser.length - nr}>
          <p>{hendelsestekst(hendelse)}</p>
          <time className="dempet" dateTime={hendelse.tidspunkt}>
            {tidspunkt(hendelse.tidspunkt)}
          </time>
        </li>
      ))}
    </ol>
    {flereHendelser && (
      <p className="dempet">Det har skjedd mer før dette. Her står de {hendelser.length} siste.</p>
    )}
  </section>
);

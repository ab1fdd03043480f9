import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';
import { useLang } from './bruk-lang.js';
import { merkerFor } from './merke.js';
import { Merkelapp } from './merkelapp.js';

/** One task in the list. All of it is the link; only the title is read as one. */
export function Kort({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const merker = merkerFor(oppgave);
  const { nar, deling } = useFakta(oppgave);

  return (
    <li className="kort">
      <h2 className="ds-heading" data-size="2xs" lang={useLang(oppgave)}>
        <Link to={`/oppgave/${oppgave.id}`}>{oppgave.tittel}</Link>
      </h2>
      <p className="dempet">{oppgave.kommunenavn}</p>
      {(merker.length > 0 || nar) && (
        <p className="kort-status">
          {merker.map((merke) => (
            <Merkelapp key={merke} merke={merke} />
          ))}
          {nar && <span>{nar}</span>}
        </p>
      )}
      {deling && <p className="dempet">{deling}</p>}
    </li>
  );
}

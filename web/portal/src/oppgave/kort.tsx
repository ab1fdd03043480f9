import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Link, NavigationType, useLocation, useNavigationType } from 'react-router';
import { Kortinnhold } from '../../../felles/oppgave/kortinnhold.js';
import type { Oppgave } from '../api/klient.js';
import { useFakta } from './bruk-fakta.js';
import { useLang } from './bruk-lang.js';
import { merkerFor, type Merke } from './merke.js';
import { Merkelapp } from './merkelapp.js';

/** The task that was opened from the list; whoever goes back to it goes on from there. */
let sistApnet: string | undefined;

/** One task in the list. All of it is the link; only the title is read as one. */
export function Kort({ oppgave }: { readonly oppgave: Oppgave }): ReactNode {
  const merker = merkerFor(oppgave);
  const { nar, deling } = useFakta(oppgave);
  const ref = useFokusEtterTilbake(oppgave.id);
  const { pathname, search } = useLocation();

  return (
    <li className="kort">
      <Kortinnhold
        tittel={
          <h2 className="ds-heading" data-size="2xs" lang={useLang(oppgave)}>
            <Link
              ref={ref}
              to={`/oppgave/${oppgave.id}`}
              state={{ liste: pathname + search }}
              onClick={() => {
                sistApnet = oppgave.id;
              }}
            >
              {oppgave.tittel}
            </Link>
          </h2>
        }
        kommunenavn={oppgave.kommunenavn}
        status={(merker.length > 0 || nar) && <Status merker={merker} nar={nar} />}
        deling={deling}
      />
    </li>
  );
}

interface Statusprops {
  readonly merker: readonly Merke[];
  readonly nar: string | undefined;
}

const Status = ({ merker, nar }: Statusprops): ReactNode => (
  <>
    {merker.map((merke) => (
      <Merkelapp key={merke} merke={merke} />
    ))}
    {nar && <span>{nar}</span>}
  </>
);

function useFokusEtterTilbake(id: string) {
  const ref = useRef<HTMLAnchorElement>(null);
  const erTilbake = useNavigationType() === NavigationType.Pop;

  useLayoutEffect(() => {
    if (!erTilbake || sistApnet !== id) return;
    sistApnet = undefined;
    const { activeElement } = document;
    // Somebody who is elsewhere already stays there.
    if (activeElement === document.body || activeElement?.matches('h1')) ref.current?.focus();
  }, [erTilbake, id]);
  return ref;
}

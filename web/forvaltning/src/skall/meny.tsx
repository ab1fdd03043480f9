import { type ReactNode, useId, useRef, useState } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import { useLukk } from '../../../felles/skall/bruk-lukk.js';
import { FORVALTNING, PLATTFORM } from '../../../../src/felles/sider.js';
import type { Forvaltet, Forvaltning } from '../api/kommuner.js';

const SIDER = [
  { sti: '', navn: 'Oversikt' },
  { sti: '/tjenesten', navn: 'Tjenesten' },
  { sti: '/integrasjoner', navn: 'Integrasjoner' },
  { sti: '/varsling', navn: 'Varsling' },
  { sti: '/varsling/tekster', navn: 'Tekster' },
  { sti: '/innstillinger', navn: 'Innstillinger' },
  { sti: '/administratorer', navn: 'Administratorer' },
  { sti: '/oppslag', navn: 'Oppslag' },
  { sti: '/endringslogg', navn: 'Endringslogg' },
] as const;
/** Pages that are a part of another page's address. */
const HELE: ReadonlySet<string> = new Set(['', '/varsling']);

interface Props {
  readonly kommune: Forvaltet;
  readonly forvaltning: Forvaltning;
}

/** Beside the content on a wide screen; on a narrow one, a button above it opens it. */
export function Meny(props: Props): ReactNode {
  const { pathname } = useLocation();
  // A new page closes it.
  return <Sidemeny key={pathname} {...props} />;
}

function Sidemeny({ kommune, forvaltning }: Props): ReactNode {
  const [apen, settApen] = useState(false);
  const boks = useRef<HTMLElement>(null);
  const knapp = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLukk(boks, apen, (medEscape) => {
    settApen(false);
    if (medEscape) knapp.current?.focus();
  });

  return (
    <nav ref={boks} className="meny" aria-label="Forvaltning" data-apen={apen}>
      <Menyhode kommune={kommune} forvaltning={forvaltning} />
      <button
        ref={knapp}
        type="button"
        className="ds-button menyknapp"
        data-variant="secondary"
        aria-expanded={apen}
        aria-controls={id}
        onClick={() => settApen(!apen)}
      >
        Meny
      </button>
      <ul id={id}>
        {SIDER.map((side) => (
          <li key={side.sti}>
            <NavLink to={`${FORVALTNING}/${kommune.fiksOrgId}${side.sti}`} end={HELE.has(side.sti)}>
              {side.navn}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Menyhode = ({ kommune: { navn, rolle }, forvaltning }: Props): ReactNode => (
  <div className="menyhode">
    <p className="kommunenavn">{navn}</p>
    {rolle === 'LESER' && <p className="dempet">Du er leser: du ser alt, og endrer ingenting.</p>}
    {forvaltning.kommuner.length > 1 && (
      <Link className="ds-link" to={FORVALTNING}>
        Bytt kommune
      </Link>
    )}
    {forvaltning.plattformadministrator && (
      <Link className="ds-link" to={PLATTFORM}>
        Kommuner i installasjonen
      </Link>
    )}
  </div>
);

import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { endringsvalg } from '../api/sporringer.js';
import { Hentet } from '../skall/hentet.js';
import { useKommune } from '../skall/kommune.js';
import { tidspunkt } from '../skall/tidspunkt.js';
import { endringstittel } from './tittel.js';

const ANTALL = 5;

/** What was changed lately, and the way to all of it. */
export function SisteEndringer(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const sporring = useQuery(endringsvalg(fiksOrgId, 0, ANTALL));
  return (
    <section aria-labelledby="siste-endringer">
      <h2 id="siste-endringer" className="ds-heading" data-size="xs">
        Siste endringer
      </h2>
      <Hentet sporring={sporring} hva="endringene">
        {({ endringer }) => (
          <ol className="stegliste">
            {endringer.map((endring) => (
              <li key={endring.id}>
                <span>
                  {endringstittel(endring)}, {endring.hvem}
                </span>
                <span className="dempet">{tidspunkt(endring.tidspunkt)}</span>
              </li>
            ))}
          </ol>
        )}
      </Hentet>
      <p className="hele-loggen">
        <Link className="ds-link" to={til('endringslogg')}>
          Hele endringsloggen
        </Link>
      </p>
    </section>
  );
}

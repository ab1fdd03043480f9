import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { sokevalg } from '../api/oppslag.js';
import { useOppslagsminne } from '../oppslag/minne.js';
import { Resultat } from '../oppslag/resultat.js';
import { Sokeskjema } from '../oppslag/sokeskjema.js';
import { type Sokeverdier, tilSok } from '../oppslag/sokeverdier.js';
import { useKommune } from '../skall/kommune.js';
import { Overskrift } from '../skall/overskrift.js';

/** Finds a task, for one who has somebody on the phone. */
export function Oppslag(): ReactNode {
  const { fiksOrgId, til } = useKommune();
  const { sist, husk } = useOppslagsminne(fiksOrgId);
  const queryClient = useQueryClient();
  const [{ verdier, forsok }, settSok] = useState({ verdier: sist, forsok: 0 });
  const sok = (ny: Sokeverdier): void => {
    husk(ny);
    settSok({ verdier: ny, forsok: forsok + 1 });
    // The same once more is asked for once more.
    void queryClient.invalidateQueries({ queryKey: sokevalg(fiksOrgId, tilSok(ny)).queryKey });
  };
  return (
    <>
      <Overskrift>Oppslag</Overskrift>
      <div className="stabel">
        <p>
          Finn en oppgave, og se hva som har skjedd med den og hvilke varsler som er sendt.{' '}
          <strong>Oppslaget logges:</strong> når du åpner en oppgave, kommer navnet ditt i{' '}
          <Link className="ds-link" to={til('oppslag/logg')}>
            innsynsloggen
          </Link>
          . Søket logges ikke.
        </p>
        <Sokeskjema forst={verdier} onSok={sok} />
        {verdier && <Resultat sok={tilSok(verdier)} forsok={forsok} />}
      </div>
    </>
  );
}

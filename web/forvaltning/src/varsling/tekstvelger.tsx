import type { ReactNode } from 'react';
import { Velger } from '../skall/velger.js';
import { SPRAK, SPRAKORD, TYPEORD, TYPER, type Valgt } from './verdier.js';

interface Props {
  readonly valgt: Valgt;
  readonly onVelg: (valgt: Valgt) => void;
}

/** Which of the texts is on the page. Nothing is lost by looking at another. */
export function Tekstvelger({ valgt, onVelg }: Props): ReactNode {
  return (
    <div className="side-om-side">
      <Velger
        navn="Språk"
        verdi={valgt.sprak}
        valg={SPRAK.map((sprak) => ({ verdi: sprak, navn: SPRAKORD[sprak] }))}
        onVelg={(sprak) => onVelg({ ...valgt, sprak })}
      />
      <Velger
        navn="Varsel"
        verdi={valgt.type}
        valg={TYPER.map((type) => ({ verdi: type, navn: TYPEORD[type] }))}
        onVelg={(type) => onVelg({ ...valgt, type })}
      />
    </div>
  );
}

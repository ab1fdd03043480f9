import type { ReactNode } from 'react';
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
        id="velg-sprak"
        navn="Språk"
        verdi={valgt.sprak}
        valg={SPRAK.map((sprak) => ({ verdi: sprak, navn: SPRAKORD[sprak] }))}
        onVelg={(sprak) => onVelg({ ...valgt, sprak })}
      />
      <Velger
        id="velg-type"
        navn="Varsel"
        verdi={valgt.type}
        valg={TYPER.map((type) => ({ verdi: type, navn: TYPEORD[type] }))}
        onVelg={(type) => onVelg({ ...valgt, type })}
      />
    </div>
  );
}

interface Velgerprops<T extends string> {
  readonly id: string;
  readonly navn: string;
  readonly verdi: T;
  readonly valg: readonly { readonly verdi: T; readonly navn: string }[];
  readonly onVelg: (verdi: T) => void;
}

const Velger = <T extends string>({ id, navn, verdi, valg, onVelg }: Velgerprops<T>): ReactNode => (
  <div className="ds-field">
    <label className="ds-label" htmlFor={id}>
      {navn}
    </label>
    <select
      id={id}
      className="ds-input"
      value={verdi}
      onChange={({ target }) => {
        const ny = valg.find((en) => en.verdi === target.value);
        if (ny) onVelg(ny.verdi);
      }}
    >
      {valg.map((en) => (
        <option key={en.verdi} value={en.verdi}>
          {en.navn}
        </option>
      ))}
    </select>
  </div>
);

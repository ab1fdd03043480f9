import { type ReactNode, useId } from 'react';

interface Props<T extends string> {
  readonly navn: string;
  readonly verdi: T;
  readonly valg: readonly { readonly verdi: T; readonly navn: string }[];
  readonly onVelg: (verdi: T) => void;
}

/** Chooses what the page shows; nothing is saved. */
export function Velger<T extends string>({ navn, verdi, valg, onVelg }: Props<T>): ReactNode {
  const id = useId();
  return (
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
}

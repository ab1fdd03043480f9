import type { ReactNode } from 'react';

interface Rad {
  readonly nokkel: string;
  /** One for each column; the first names the row. */
  readonly celler: readonly ReactNode[];
}

interface Props {
  readonly navn: string;
  readonly kolonner: readonly string[];
  readonly rader: readonly Rad[];
  /** Short numbers, which are held against each other: they stand in columns on a narrow screen too. */
  readonly tall?: boolean;
}

/** A table, and on a narrow screen one block a row: it has its roles from here, as a `table` laid out as blocks has none. */
export function Tabell({ navn, kolonner, rader, tall = false }: Props): ReactNode {
  return (
    <div className={tall ? 'tabell talltabell' : 'tabell'} role="table" aria-label={navn}>
      <div role="rowgroup">
        <div role="row" className="kolonnenavn">
          {kolonner.map((kolonne, nr) => (
            <span key={nr} role="columnheader">
              {kolonne}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rader.map(({ nokkel, celler: [forste, ...resten] }) => (
          <div key={nokkel} role="row">
            <div role="rowheader">{forste}</div>
            {resten.map((celle, nr) => (
              <div key={nr} role="cell">
                <span className="kolonne" aria-hidden="true">
                  {kolonner[nr + 1]}
                </span>
                <span>{celle}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

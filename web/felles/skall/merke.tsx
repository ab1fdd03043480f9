import type { ReactNode } from 'react';

interface Props {
  /** The path of a shape, drawn on 16 × 16. */
  readonly form: string;
  readonly farge: string;
  readonly fylt?: boolean;
  readonly children: string;
}

/** A state in a word, a shape and a colour. */
export function Merke({ form, farge, fylt = false, children }: Props): ReactNode {
  return (
    <span className="ds-tag merke" data-color={farge}>
      <svg viewBox="0 0 16 16" aria-hidden="true" data-fylt={fylt}>
        <path d={form} />
      </svg>
      {children}
    </span>
  );
}

import type { ReactNode, Ref } from 'react';

interface Props {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly farge?: 'danger' | undefined;
  /** On its way: it stands there, says so, and does nothing more. */
  readonly sender?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Left out: it sends the form it stands in. */
  readonly onTrykk?: () => void;
  readonly children: string;
}

export function Knapp({
  variant = 'primary',
  farge,
  sender = false,
  ref,
  onTrykk,
  children,
}: Props): ReactNode {
  return (
    <button
      ref={ref}
      type={onTrykk ? 'button' : 'submit'}
      className="ds-button"
      data-variant={variant}
      data-color={farge}
      aria-disabled={sender}
      onClick={onTrykk && (() => !sender && onTrykk())}
    >
      {sender && variant !== 'tertiary' ? 'Vent litt …' : children}
    </button>
  );
}

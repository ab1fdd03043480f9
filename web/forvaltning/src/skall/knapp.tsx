import type { ReactNode, Ref } from 'react';

interface Props {
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
  readonly farge?: 'danger' | undefined;
  /** On its way: it stands there, says so, and does nothing more. */
  readonly sender?: boolean;
  /** It has just got another meaning, and takes no press that was meant for the one before. */
  readonly hviler?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  /** Left out: it sends the form it stands in. */
  readonly onTrykk?: () => void;
  readonly children: string;
}

export function Knapp({
  variant = 'primary',
  farge,
  sender = false,
  hviler = false,
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
      aria-disabled={sender || hviler}
      onClick={onTrykk && (() => !sender && !hviler && onTrykk())}
    >
      {sender && variant !== 'tertiary' ? 'Vent litt …' : children}
    </button>
  );
}

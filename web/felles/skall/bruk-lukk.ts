import { type RefObject, useEffect } from 'react';

/** Escape, a press beside it and the focus moving on close what is open. */
export function useLukk(
  boks: RefObject<HTMLElement | null>,
  apen: boolean,
  lukk: (medEscape: boolean) => void,
): void {
  useEffect(() => {
    if (!apen) return;
    const utenfor = ({ target }: Event): void => {
      if (!(target instanceof Node) || !boks.current?.contains(target)) lukk(false);
    };
    const escape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') lukk(true);
    };
    document.addEventListener('pointerdown', utenfor);
    document.addEventListener('focusin', utenfor);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', utenfor);
      document.removeEventListener('focusin', utenfor);
      document.removeEventListener('keydown', escape);
    };
  });
}

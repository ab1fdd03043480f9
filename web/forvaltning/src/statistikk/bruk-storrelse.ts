import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Storrelse {
  readonly bredde: number;
  readonly hoyde: number;
  /** The height of the letters that the reader has chosen, in pixels. */
  readonly rem: number;
}

/** How large an element is, also when it becomes another size. Undefined until it is on the page. */
export function useStorrelse<T extends Element>(): readonly [
  RefObject<T | null>,
  Storrelse | undefined,
] {
  const ref = useRef<T>(null);
  const [storrelse, settStorrelse] = useState<Storrelse>();

  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const mal = (): void => {
      const { width: bredde, height: hoyde } = element.getBoundingClientRect();
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      settStorrelse({ bredde, hoyde, rem });
    };
    mal();
    const vakt = new ResizeObserver(mal);
    vakt.observe(element);
    return () => vakt.disconnect();
  }, []);
  return [ref, storrelse];
}

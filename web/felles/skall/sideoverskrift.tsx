import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useSidetittel } from './fanetittel.js';

interface Props {
  readonly tittel: string;
  /** What the tab says, when it is more than the heading. */
  readonly sidetittel?: string;
  readonly lang?: string | undefined;
}

/** The place whose heading last had the focus. Undefined until the first page is shown. */
let fokusertSted: string | undefined;

/**
 * The page's only h1. It takes the focus when the page changed, or when what had the focus is gone,
 * so that a screen reader begins here; never at the first load, where the browser reads from the top.
 */
export function Sideoverskrift({ tittel, sidetittel = tittel, lang }: Props): ReactNode {
  const ref = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const navigasjon = useNavigationType();

  useSidetittel(sidetittel);
  useLayoutEffect(() => {
    const forste = fokusertSted === undefined;
    const nySide = fokusertSted !== key;
    fokusertSted = key;
    if (forste || (!nySide && document.activeElement !== document.body)) return;
    if (nySide && navigasjon !== NavigationType.Pop) window.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [key, navigasjon]);

  return (
    <h1 ref={ref} tabIndex={-1} className="ds-heading sideoverskrift" data-size="lg" lang={lang}>
      {tittel}
    </h1>
  );
}

import { type ReactNode, useEffect, useState } from 'react';

/** A wait shorter than this shows nothing: what blinks is worse than what is not there. */
const GRENSE_MS = 300;

/** Shows its content once the wait has become one. It takes its place from the start. */
export function Forsinket({ children }: { readonly children: ReactNode }): ReactNode {
  const [synlig, settSynlig] = useState(false);

  useEffect(() => {
    const klokke = window.setTimeout(() => settSynlig(true), GRENSE_MS);
    return () => window.clearTimeout(klokke);
  }, []);

  return <div className={synlig ? undefined : 'usynlig'}>{children}</div>;
}

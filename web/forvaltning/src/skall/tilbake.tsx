import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** To the list that the page is one of. */
export const Tilbake = ({
  til,
  children,
}: {
  readonly til: string;
  readonly children: string;
}): ReactNode => (
  <p className="tilbake">
    <Link className="ds-link" to={til}>
      {children}
    </Link>
  </p>
);

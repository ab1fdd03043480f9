import { Component, type ReactNode } from 'react';
import { Feilside } from './feilside.js';

interface Props {
  readonly children: ReactNode;
  /** What stands there instead, where the rest of the page can do without. */
  readonly ellers?: ReactNode;
}

/** Our own fault shows a page with a way on, not an empty one. */
export class Feilgrense extends Component<Props, { readonly feil?: unknown }> {
  override state: { readonly feil?: unknown } = {};

  static getDerivedStateFromError(feil: unknown): { readonly feil: unknown } {
    return { feil };
  }

  override render(): ReactNode {
    const { feil } = this.state;
    const { children, ellers } = this.props;
    if (feil === undefined) return children;
    if (ellers !== undefined) return ellers;
    return <Feilside feil={feil} onProvIgjen={() => window.location.reload()} />;
  }
}

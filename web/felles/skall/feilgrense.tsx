import { Component, type ReactNode } from 'react';
import { Feilside } from './feilside.js';

/** Our own fault shows a page with a way on, not an empty one. */
export class Feilgrense extends Component<
  { readonly children: ReactNode },
  { readonly feil?: unknown }
> {
  override state: { readonly feil?: unknown } = {};

  static getDerivedStateFromError(feil: unknown): { readonly feil: unknown } {
    return { feil };
  }

  override render(): ReactNode {
    const { feil } = this.state;
    if (feil === undefined) return this.props.children;
    return <Feilside feil={feil} onProvIgjen={() => window.location.reload()} />;
  }
}

import type { ReactNode } from 'react';

export const Punktliste = ({ punkter }: { readonly punkter: readonly string[] }): ReactNode => (
  <ul>
    {punkter.map((punkt) => (
      <li key={punkt}>{punkt}</li>
    ))}
  </ul>
);

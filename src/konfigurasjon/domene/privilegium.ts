/** What an integration may be allowed to do; the names are the contract's. */
export const PRIVILEGIER = ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK'] as const;
export type Privilegium = (typeof PRIVILEGIER)[number];

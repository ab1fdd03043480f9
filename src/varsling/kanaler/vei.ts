import type { Logger } from 'pino';
import type { Melding } from './varselkanal.js';

/** The operator's log. What is written to it holds no address, no number and no text from the other side. */
export type Driftslogg = Pick<Logger, 'warn'>;

export type Veiutfall =
  | { readonly type: 'SENDT'; readonly referanse?: string }
  | { readonly type: 'PROV_IGJEN'; readonly ventMs?: number }
  /** This address cannot have the message, now or later; another of the person's may. */
  | { readonly type: 'AVVIST' };

/** One way to one kind of address. Never throws for what the other side does. */
export interface Vei {
  send(adresse: string, melding: Melding): Promise<Veiutfall>;
  lukk(): Promise<void>;
}

import type { Statusside } from './kanaler/altinnstatus.js';
import type { Melding, Varselkanal } from './kanaler/varselkanal.js';

/** Where it is told afterwards how it went with what was sent. */
export interface Statuskilde {
  /** Whose places these are; they mean nothing anywhere else. */
  readonly kilde: string;
  /** What is told after that place; 0 is the beginning. Never throws for what the other side does. */
  hentStatuser(fra: number): Promise<Statusside>;
}

/** How this installation reaches citizens. */
export interface Utsendingsoppsett {
  readonly kanal: Varselkanal;
  /** None where the channel's answer is the last word. */
  readonly statuskilde?: Statuskilde;
  /** Messages that one process hands to the channel in a second, at most. */
  readonly perSekund: number;
  /** Where citizens log in, as it is told in a message. */
  readonly vertsnavn: string;
  /** Hears of a message that is about to be sent, whom it is for and which tasks it is about; for the sandbox's inbox. */
  readonly folg?: (nummer: string, melding: Melding, oppgaveIder: readonly string[]) => void;
}

export const UTSENDING = Symbol('UTSENDING');
export const STATUSKILDE = Symbol('STATUSKILDE');

import type { Varselkanal } from './kanaler/varselkanal.js';

/** How this installation reaches citizens. */
export interface Utsendingsoppsett {
  readonly kanal: Varselkanal;
  /** Messages that one process hands to the channel in a second, at most. */
  readonly perSekund: number;
  /** Where citizens log in, as it is told in a message. */
  readonly vertsnavn: string;
  /** Hears whom the next message is for and which tasks it is about; for the sandbox's inbox. */
  readonly folg?: (nummer: string, oppgaveIder: readonly string[]) => void;
}

export const UTSENDING = Symbol('UTSENDING');

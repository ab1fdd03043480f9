import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header that carries the id of a request from system to system; answered on every answer. */
export const KORRELASJONSHODE = 'x-correlation-id';

const GODTATT = /^[\w.-]{8,64}$/;
const PERSONNUMMER = /\d{11}/;

/** The caller's id where it can be trusted in a log: short, plain, and with no number of a person. */
export function korrelasjonsId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const id = headers[KORRELASJONSHODE];
  const brukbar = typeof id === 'string' && GODTATT.test(id) && !PERSONNUMMER.test(id);
  return brukbar ? id : randomUUID();
}

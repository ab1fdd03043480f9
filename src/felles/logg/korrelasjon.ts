import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { kanHaPersonnummer } from '../feil/masker.js';
import { UUID } from '../uuid.js';

/** The header that carries the id of a request from system to system; answered on every answer. */
export const KORRELASJONSHODE = 'x-correlation-id';

const GODTATT = /^[\w.-]{1,64}$/;

/** The caller's id where it can be trusted in a log: short, plain, and with no number of a person. */
export function korrelasjonsId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const id = headers[KORRELASJONSHODE];
  const brukbar =
    typeof id === 'string' && GODTATT.test(id) && (UUID.test(id) || !kanHaPersonnummer(id));
  return brukbar ? id : randomUUID();
}

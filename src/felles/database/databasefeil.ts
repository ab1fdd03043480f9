import { isNativeError } from 'node:util/types';
import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/** Node's words for a connection that could not be made or was lost. */
const NETTVERKSFEIL = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
]);

/**
 * PostgreSQL's classes and codes for "not now": connection (08), resources (53), shutting down or
 * starting (57P0x), cancelled by a timeout (57014), lock not granted in time (55P03),
 * deadlock and serialisation (40), a database or user that is shut out for a while (55000, 28), a statement
 * that another read should have prepared (26000).
 */
const IKKE_NA = /^(08|53|57P0|57014|55P03|55000|40|28|26000)/;

/** pg's and its pool's own errors, which carry no code. */
const UTEN_KODE =
  /connection terminated|query read timeout|timeout exceeded when trying to connect|not queryable|client was closed/i;

/** Whether the database is away or too busy, so that the same request may succeed in a moment. */
export function erUtilgjengelig(feil: unknown): boolean {
  // Node's own errors come from another realm where the tests run, and are no Error of this one.
  if (!isNativeError(feil)) return false;
  // TypeORM lets go of a connection that died. We do so only when the work is done, so this is the former.
  if (feil instanceof QueryRunnerAlreadyReleasedError) return true;
  const kode = (feil as { code?: unknown }).code;
  if (typeof kode === 'string') {
    return NETTVERKSFEIL.has(kode) || (kode.length === 5 && IKKE_NA.test(kode));
  }
  if (feil instanceof AggregateError) return feil.errors.some(erUtilgjengelig);
  return UTEN_KODE.test(feil.message);
}

/** Whether the database knows us not; at the start that is told at once. */
export const erAvvist = (feil: unknown): boolean => {
  const kode = (feil as { code?: unknown } | undefined)?.code;
  return typeof kode === 'string' && kode.length === 5 && kode.startsWith('28');
};

import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in 43 characters that need no escaping in a header or a cookie. */
export const nyHemmelighet = (): string => randomBytes(32).toString('base64url');

/**
 * What is stored of it, so that a copy of the database opens nothing. A plain digest is right here: nobody
 * can guess 256 random bits, however fast the digest is.
 */
export const avtrykk = (hemmelighet: string): Buffer => hash('sha256', hemmelighet, 'buffer');

/** Compares in constant time. */
export const stemmer = (hemmelighet: string, lagret: Buffer): boolean =>
  timingSafeEqual(avtrykk(hemmelighet), lagret);

import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, in 43 characters that need no escaping in a header. */
export const nyttPassord = (): string => randomBytes(32).toString('base64url');

/** A plain digest is right here: nobody can guess 256 random bits, however fast the digest is. */
export const passordHash = (passord: string): Buffer => hash('sha256', passord, 'buffer');

/** Compares in constant time. */
export const passordStemmer = (passord: string, lagret: Buffer): boolean =>
  timingSafeEqual(passordHash(passord), lagret);

import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie. */
export const lagHemmelighet = (): string => randomBytes(32).toString('base64url');

/** What is stored of it: a copy of the database opens no session. */
export const nokkelFor = (hemmelighet: string): Buffer =>
  createHash('sha256').update(hemmelighet).digest();

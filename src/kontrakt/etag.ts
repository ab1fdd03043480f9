import { hash } from 'node:crypto';

/** Names one state of a resource: the same content has the same tag, in every process. */
export const etagAv = (innhold: unknown): string =>
  `"${hash('sha256', JSON.stringify(innhold), 'base64url').slice(0, 22)}"`;

/**
 * Whether an `If-Match` (RFC 9110, 13.1.1) lets a change of that state through. A proxy that compresses makes our tags
 * weak on their way out; as they name the content, they mean the same.
 */
export const passer = (ifMatch: string, etag: string): boolean =>
  ifMatch
    .split(',')
    .map((ett) => ett.trim().replace(/^W\//, ''))
    .some((ett) => ett === '*' || ett === etag);

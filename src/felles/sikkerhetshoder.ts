import type { FastifyInstance } from 'fastify';
import type { Miljo } from './miljo/miljo.js';

type Hoder = Readonly<Record<string, string>>;

/** What a page of ours may do in the browser: nothing from other hosts, no frames around it. */
const SIDE: Hoder = {
  'content-security-policy': [
    "default-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "object-src 'none'",
    // Swagger UI writes styles into its page.
    "style-src 'self' 'unsafe-inline'",
  ].join(';'),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // To others nothing; our own log out needs to know that it came from us.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** An answer of the API is data about persons: never shown as a page, never kept on the way. */
export const API_HODER: Hoder = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

/** A year. Only where the installation has HTTPS, and of other hosts in its domain we know nothing. */
const KUN_HTTPS: Hoder = { 'strict-transport-security': 'max-age=31536000' };

/** What an answer of the API carries in this installation. */
export const apiHoder = (miljo: Miljo): Hoder => ({ ...API_HODER, ...forHttps(miljo) });

const forHttps = ({ OFFENTLIG_ADRESSE }: Miljo): Hoder =>
  OFFENTLIG_ADRESSE.startsWith('https://') ? KUN_HTTPS : {};

/** Gives every answer its security headers, the refused ones too; a route's own headers win. */
export function settSikkerhetshoder(fastify: FastifyInstance, miljo: Miljo): void {
  const api = apiHoder(miljo);
  const side = { ...SIDE, ...forHttps(miljo) };
  fastify.addHook('onRequest', (request, reply, ferdig) => {
    reply.headers(request.routeOptions.config.operasjon ? api : side);
    ferdig();
  });
}

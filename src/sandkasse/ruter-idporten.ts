import type { FastifyPluginAsync } from 'fastify';
import { AAPEN } from './apen.js';
import type { Idporten } from './idporten.js';

/** Hands everything below the prefix to ID-porten, which reads and answers by itself. */
export const idportenRuter =
  (idporten: Idporten): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    // The body is left unread: ID-porten reads it.
    app.addContentTypeParser('*', (_foresporsel, _strom, ferdig) => ferdig(null));
    app.route({
      ...AAPEN,
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/*',
      handler: async ({ raw }, svar) => {
        svar.hijack();
        idporten.behandle(raw, svar.raw, raw.url?.slice(app.prefix.length) ?? '/');
      },
    });
  };

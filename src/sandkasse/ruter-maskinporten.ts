import type { FastifyError, FastifyPluginAsync } from 'fastify';
import { AAPEN } from './apen.js';
import type { Maskinporten } from './maskinporten.js';

const SKJEMA = 'application/x-www-form-urlencoded';
const STORSTE_KROPP = 20_000;

/** Maskinporten's three addresses. */
export const maskinportenRuter =
  (maskinporten: Maskinporten): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      SKJEMA,
      { parseAs: 'string', bodyLimit: STORSTE_KROPP },
      async (_foresporsel: unknown, kropp: string | Buffer) => new URLSearchParams(String(kropp)),
    );
    app.setErrorHandler<FastifyError>((feil, foresporsel, svar) => {
      if (!feil.statusCode || feil.statusCode >= 500) {
        foresporsel.log.error({ err: feil }, 'sandkassens Maskinporten feilet');
        return svar.status(500).send({ error: 'server_error' });
      }
      return svar
        .status(400)
        .send({ error: 'invalid_request', error_description: `Post a form (${SKJEMA})` });
    });
    app.get('/.well-known/oauth-authorization-server', AAPEN, async () => maskinporten.metadata);
    app.get('/jwk', AAPEN, async () => maskinporten.jwks);
    app.post('/token', AAPEN, async ({ body }, svar) => {
      const skjema = body instanceof URLSearchParams ? body : new URLSearchParams();
      const resultat = await maskinporten.token(skjema);
      return svar
        .status('error' in resultat ? 400 : 200)
        .header('cache-control', 'no-store')
        .send(resultat);
    });
  };

import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { AvslagFeil } from '../felles/feil/avslag.js';
import { metodeIkkeTillatt } from '../felles/feil/fastifyfeil.js';
import { AAPEN } from './apen.js';

/** Fastify answers HEAD where there is a GET. */
const VERB = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Registers the routes; an address that they have answers 405 to the verbs that it does not take. */
export async function medAndreVerb(app: FastifyInstance, ruter: FastifyPluginAsync): Promise<void> {
  const tatt = new Map<string, string[]>();
  app.addHook('onRoute', ({ routePath, method }) => {
    tatt.set(routePath, [...(tatt.get(routePath) ?? []), ...[method].flat()]);
  });
  await app.register(ruter);
  for (const [url, verb] of [...tatt]) {
    const tillatt = VERB.filter((en) => verb.includes(en));
    const avvis = async (_foresporsel: unknown, svar: FastifyReply): Promise<never> => {
      svar.header('allow', tillatt.join(', '));
      throw new AvslagFeil(metodeIkkeTillatt(tillatt));
    };
    app.route({
      method: VERB.filter((en) => !tillatt.includes(en)),
      url,
      ...AAPEN,
      // Before the body is read: what is wrong with it does not matter.
      onRequest: avvis,
      handler: avvis,
    });
  }
}

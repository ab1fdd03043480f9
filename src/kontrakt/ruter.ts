import type { FastifyInstance } from 'fastify';
import { operasjoner } from './operasjoner.js';

/** Paths of libraries that add their own routes and cannot say themselves that they are open. */
const AAPNE_STIER = [/^\/swagger(\/|$)/, /^\/openapi\//, /^\/assets\//];

/**
 * Watches every route that is mounted: it must serve an operation or say why it is open, and gets the
 * body limit of its operation. The answer is called when all are mounted.
 * @throws Error for a route that does neither, so the process does not start.
 */
export function overvakRuter(fastify: FastifyInstance): { kontrollerAlleErMontert: () => void } {
  const montert = new Set<string>();
  fastify.addHook('onRoute', (rute) => {
    const { operasjon, aapen } = rute.config ?? {};
    if (operasjon) {
      montert.add(operasjon.id);
      rute.bodyLimit = operasjon.maksBytes;
    } else if (!aapen && !AAPNE_STIER.some((sti) => sti.test(rute.url))) {
      throw new Error(`Ruten ${String(rute.method)} ${rute.url} sier ikke hvem som kan kalle den`);
    }
  });
  return {
    kontrollerAlleErMontert: () => {
      const mangler = [...operasjoner.keys()].filter((id) => !montert.has(id));
      if (mangler.length > 0) throw new Error(`Ingen kontroller svarer på ${mangler.join(', ')}`);
    },
  };
}

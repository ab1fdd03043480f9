import type { Type } from '@nestjs/common';
import {
  EXCEPTION_FILTERS_METADATA,
  GUARDS_METADATA,
  INTERCEPTORS_METADATA,
  PIPES_METADATA,
} from '@nestjs/common/constants.js';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';
import type { Svarer } from './operasjon.decorator.js';
import { etagAv } from './etag.js';
import { operasjoner, type Kontraktsoperasjon } from './operasjoner.js';

/** Paths of libraries that add their own routes and cannot say themselves that they are open. */
const AAPNE_STIER = [/^\/swagger(\/|$)/, /^\/openapi\//, /^\/assets\//];

/** What Nest would have done around a method, and no longer does. */
const UTENPA = [GUARDS_METADATA, INTERCEPTORS_METADATA, PIPES_METADATA, EXCEPTION_FILTERS_METADATA];

/**
 * Watches every route that is mounted: it must serve an operation or say why it is open. One that serves an
 * operation gets its body limit and its handler. The answer is called when all are mounted.
 * @param finn the controller of a class
 * @throws Error for a route that does neither, so the process does not start.
 */
export function overvakRuter(
  fastify: FastifyInstance,
  finn: (kontroller: Type) => unknown,
): { kontrollerAlleErMontert: () => void } {
  const montert = new Set<string>();
  fastify.addHook('onRoute', (rute) => {
    const { operasjon, svarer, aapen } = rute.config ?? {};
    if (operasjon && svarer) {
      montert.add(operasjon.id);
      rute.bodyLimit = operasjon.maksBytes;
      rute.handler = lagHandler(operasjon, finnMetode(svarer, finn));
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

type Metode = (kall: unknown) => Promise<unknown>;

/** @throws Error where guards, interceptors, pipes or filters hang on it: nobody would ask them. */
function finnMetode({ kontroller, metode }: Svarer, finn: (kontroller: Type) => unknown): Metode {
  const instans = finn(kontroller) as Record<string, Metode>;
  const funksjon = instans[metode];
  if (!funksjon) throw new Error(`${kontroller.name} har ingen ${metode}`);
  for (const sted of [kontroller, funksjon]) {
    const utenpa = UTENPA.find((nokkel) => Reflect.hasMetadata(nokkel, sted));
    if (utenpa) throw new Error(`${kontroller.name}.${metode}: ${utenpa} blir ikke spurt`);
  }
  return funksjon.bind(instans);
}

/**
 * Straight from Fastify to the controller. What Nest does in between (guards, pipes, streams, observables,
 * clients that left) the contract does already or never needs, and it cost a fetch a tenth of its time.
 */
const lagHandler =
  (
    { suksess, innholdstype, hoder, harEtag }: Kontraktsoperasjon,
    metode: Metode,
  ): RouteHandlerMethod =>
  async ({ params, query, headers: alle, body, innringer }, reply) => {
    const headers = Object.fromEntries(hoder.map((navn) => [navn, alle[navn.toLowerCase()]]));
    const svar = await metode({ params, query, headers, body: body ?? undefined, innringer });
    if (innholdstype) reply.type(`${innholdstype}; charset=utf-8`);
    if (harEtag) reply.header('etag', etagAv(svar));
    void reply.code(suksess).send(svar);
  };

import { applyDecorators, RequestMapping, RequestMethod, type Type } from '@nestjs/common';
import { RouteConfig, RouteSchema } from '@nestjs/platform-fastify';
import type { Innringer } from './innringer.js';
import { operasjoner, type Kontraktsoperasjon } from './operasjoner.js';
import type { Handler, OperasjonsId } from './typer.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation that the route serves. */
    operasjon?: Kontraktsoperasjon;
    /** The controller and its method that answer. */
    svarer?: Svarer;
    /** Why the route is open to all, for one that serves no operation. */
    aapen?: string;
  }
  interface FastifyRequest {
    /** Who is calling; set before anything is parsed. */
    innringer?: Innringer;
  }
}

export interface Svarer {
  readonly kontroller: Type;
  readonly metode: string;
}

const METODER = {
  get: RequestMethod.GET,
  put: RequestMethod.PUT,
  post: RequestMethod.POST,
  delete: RequestMethod.DELETE,
  patch: RequestMethod.PATCH,
} as const;

const bundet = new Map<string, string>();

/**
 * Binds a method to an operation of a contract: verb, path, validation, and who may call it. `ruter.ts`
 * calls it, without Nest's handling of requests. The method's type must be the one that the contract gives.
 * @throws Error when no contract has the operation, or another method is bound to it.
 */
export const Operasjon =
  <K extends OperasjonsId>(id: K) =>
  <T extends Handler<K>>(
    klasse: object,
    navn: string,
    metode: TypedPropertyDescriptor<T>,
  ): void => {
    const operasjon = operasjoner.get(id);
    if (!operasjon) throw new Error(`Ingen kontrakt har operasjonen «${id}»`);
    const hvem = `${klasse.constructor.name}.${navn}`;
    const tidligere = bundet.get(id);
    if (tidligere) throw new Error(`«${id}» er bundet både til ${tidligere} og ${hvem}`);
    bundet.set(id, hvem);

    const svarer: Svarer = { kontroller: klasse.constructor as Type, metode: navn };
    applyDecorators(
      RequestMapping({ path: operasjon.sti, method: METODER[operasjon.verb] }),
      RouteSchema(operasjon.skjema),
      RouteConfig({ operasjon, svarer }),
    )(klasse, navn, metode as TypedPropertyDescriptor<unknown>);
  };

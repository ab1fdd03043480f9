import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  Res,
  type ExecutionContext,
} from '@nestjs/common';
import { RouteConfig, RouteSchema } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Innringer } from './innringer.js';
import { operasjoner, type Kontraktsoperasjon } from './operasjoner.js';
import type { Handler, OperasjonsId } from './typer.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation that the route serves. */
    operasjon?: Kontraktsoperasjon;
    /** Why the route is open to all, for one that serves no operation. */
    aapen?: string;
  }
  interface FastifyRequest {
    /** Who is calling; set before anything is parsed. */
    innringer?: Innringer;
  }
}

const METODER = {
  get: RequestMethod.GET,
  put: RequestMethod.PUT,
  post: RequestMethod.POST,
  delete: RequestMethod.DELETE,
  patch: RequestMethod.PATCH,
} as const;

const Kall = createParamDecorator((_: unknown, kontekst: ExecutionContext) => {
  const { params, query, body, innringer } = kontekst.switchToHttp().getRequest<FastifyRequest>();
  return { params, query, body: body ?? undefined, innringer };
});

const bundet = new Map<string, string>();

/**
 * Binds a method to an operation of a contract: verb, path, success status, validation, answer, and
 * who may call it. The method's type must be the one that the contract gives.
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

    Kall()(klasse, navn, 0);
    Res()(klasse, navn, 1);
    if (!metode.value || Reflect.getMetadataKeys(metode.value).length > 0) {
      throw new Error(`${hvem}: det som skal stå på metoden, må stå over @Operasjon`);
    }
    metode.value = svarSelv(metode.value, operasjon.innholdstype);
    applyDecorators(
      RequestMapping({ path: operasjon.sti, method: METODER[operasjon.verb] }),
      HttpCode(operasjon.suksess),
      RouteSchema(operasjon.skjema),
      RouteConfig({ operasjon }),
    )(klasse, navn, metode as TypedPropertyDescriptor<unknown>);
  };

/**
 * Gives Fastify the answer without Nest's handling of it (streams, observables, clients that left), which a
 * contract's JSON never needs and which cost a fetch a tenth of its time.
 */
const svarSelv = <T>(metode: T, innholdstype: string | undefined): T =>
  async function (this: object, kall: unknown, svar: FastifyReply): Promise<void> {
    if (innholdstype) svar.type(`${innholdstype}; charset=utf-8`);
    void svar.send(await (metode as (kall: unknown) => Promise<unknown>).call(this, kall));
  } as T;

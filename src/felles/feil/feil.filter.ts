import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Side } from '../nettside.js';
import { KORRELASJONSHODE } from '../logg/korrelasjon.js';
import type { Klokke } from '../klokke/klokke.js';
import type { Avslag } from './avslag.js';
import { metodeIkkeTillatt } from './fastifyfeil.js';
import type { Feilkode } from './feilkoder.js';
import { lagFeilsvar, tilAvslag } from './feilsvar.js';

/** Which verbs a path takes; none where there is no such path. */
export type Stikjenner = (sti: string) => readonly string[];

/** Turns whatever was thrown into the published error body, and writes our own faults to the log. */
@Catch()
export class FeilFilter implements ExceptionFilter {
  constructor(
    private readonly klokke: Klokke,
    private readonly tillatteVerb: Stikjenner,
    /** What a person sees at an address that does not exist. */
    private readonly ukjentSide?: (request: FastifyRequest) => Side,
  ) {}

  catch(feil: unknown, vert: ArgumentsHost): void {
    const http = vert.switchToHttp();
    this.svar(feil, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Also for what Fastify refuses before Nest is asked: addresses that cannot be read. */
  svar(feil: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (reply.sent) return;
    const verb = this.tillatteVerb(request.url.split('?', 1)[0] ?? '');
    const avslag = this.presiser(tilAvslag(feil), verb, request);
    const { status, headers, melding } = lagFeilsvar(avslag, request.url, this.klokke.na());
    const { errorId, errorCode } = melding;
    if (this.ukjentSide && ER_BORTE.has(errorCode) && erNettleser(request)) {
      const side = this.ukjentSide(request);
      void reply
        .code(side.status ?? status)
        .headers(side.hoder)
        .send(side.innhold);
      return;
    }
    const korrelasjonsId = request.id;
    if (status >= 500) {
      request.log.error({ korrelasjonsId, err: feil, errorId, errorCode }, avslag.melding);
    } else request.log.info({ korrelasjonsId, errorId, errorCode }, avslag.kode);
    void reply
      .code(status)
      .headers({ ...headers, ...(status === 405 && { allow: verb.join(', ') }) })
      .header(KORRELASJONSHODE, request.id)
      .type('application/json; charset=utf-8')
      .send(melding);
  }

  private presiser(avslag: Avslag, verb: readonly string[], request: FastifyRequest): Avslag {
    if (avslag.kode === 'FOR_STOR_FORESPORSEL') {
      const maksBytes = request.routeOptions.bodyLimit;
      return {
        ...avslag,
        melding: `Innholdet er for stort. Grensen er ${maksBytes} byte.`,
        detaljer: { maksBytes },
      };
    }
    if (avslag.kode !== 'STI_FINNES_IKKE' || verb.length === 0) return avslag;
    return metodeIkkeTillatt(verb);
  }
}

/** There is nothing at the address, or it cannot be read. */
const ER_BORTE: ReadonlySet<string> = new Set<Feilkode>(['STI_FINNES_IKKE', 'UGYLDIG_ADRESSE']);

/** Somebody who follows a link asks for a page; a script asks for whatever there is. */
const erNettleser = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && (headers.accept ?? '').includes('text/html');

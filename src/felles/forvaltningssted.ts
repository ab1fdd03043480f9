import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Miljo } from './miljo/miljo.js';
import { forstLoggInn, lagSide, rettetAdresse, sendSide, type Side } from './nettside.js';
import type { Leserkjenner } from './nettsted.js';
import { ROT } from './rot.js';
import {
  erForvaltningsside,
  FORVALTNING,
  FORVALTNING_LOGGET_UT,
  FORVALTNINGSSIDER,
} from './sider.js';

/** Built by Vite, beside the build of the server. */
const MAPPE = fileURLToPath(new URL('dist/web/forvaltning/', ROT));
export const FORVALTNINGSFILER = `${MAPPE}assets`;

const config = { aapen: 'forvaltningen' };

/** Of the pages, those that say something to one who is not logged in. */
const APNE: readonly string[] = [FORVALTNING, FORVALTNING_LOGGET_UT];

/** The administrators' pages: one, which finds out in the browser what to show. None where only the server is built. */
export class Forvaltning {
  private readonly skall: Side;

  private constructor(
    html: string,
    private readonly leser: Leserkjenner,
  ) {
    this.skall = lagSide(html);
  }

  static les({ SANDKASSE }: Miljo, leser: Leserkjenner): Forvaltning | undefined {
    const fil = `${MAPPE}index.html`;
    if (!existsSync(fil)) return undefined;
    const html = readFileSync(fil, 'utf8');
    const merket = html.replace('</head>', '  <meta name="sandkasse" content="true">\n  </head>');
    return new Forvaltning(SANDKASSE ? merket : html, leser);
  }

  /** The page, or the address where its reader belongs instead. */
  async side({ headers, routeOptions, url }: FastifyRequest): Promise<Side | string> {
    if (APNE.includes(routeOptions.url ?? '')) return this.skall;
    return (await this.leser.kanVaereInne(headers)) ? this.skall : forstLoggInn(url);
  }

  /** At an address that is none of these, or is one of them in another spelling. */
  readonly ukjentSide = (request: FastifyRequest): Side =>
    rettetAdresse(request, erForvaltningsside) ?? this.skall;
}

/** Serves the administrators' pages. */
export function visForvaltning(fastify: FastifyInstance, forvaltning: Forvaltning): void {
  const vis = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (erForvaltningsside(request.url.split('?', 1)[0] ?? '')) {
      return sendSide(reply, await forvaltning.side(request));
    }
    reply.callNotFound();
    return reply;
  };
  for (const sti of FORVALTNINGSSIDER) fastify.get(sti, { config }, vis);
}

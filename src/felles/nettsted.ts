import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Miljo } from './miljo/miljo.js';
import { forstLoggInn, lagSide, rettetAdresse, sendSide, type Side } from './nettside.js';
import { ROT } from './rot.js';
import { erBakInnlogging, erSide, SIDER } from './sider.js';

/** Built by Vite, beside the build of the server. */
const MAPPE = fileURLToPath(new URL('dist/web/portal/', ROT));
export const PORTALFILER = `${MAPPE}assets`;

const config = { aapen: 'portalen' };

/** Of a query, what changes what the front page says; the browser reads it. */
const TIL_NETTLESEREN = /[?&](innlogging|retur)=/;

/** What can be known of a reader before the page asks. */
export interface Leserkjenner {
  readonly sprak: (hoder: IncomingHttpHeaders) => string;
  /** Whether the browser says that it has a session. */
  readonly harKapsel: (hoder: IncomingHttpHeaders) => boolean;
  /** Whether there may be a session; whose it is, only the API says. */
  readonly kanVaereInne: (hoder: IncomingHttpHeaders) => Promise<boolean>;
}

/** One language's pages as the build drew them, by address; `UKJENT` is any that is none of ours. */
interface Tegninger {
  /** For one who is not logged in. */
  readonly ute: Readonly<Record<string, string>>;
  /** Until it is known who reads. */
  readonly ukjent: Readonly<Record<string, string>>;
}

const UKJENT = '*';

/** The portal's pages; none where only the server is built. */
export class Portal {
  private readonly tegninger: Readonly<Record<string, Tegninger>>;

  private constructor(
    fil: string,
    private readonly leser: Leserkjenner,
  ) {
    this.tegninger = JSON.parse(readFileSync(fil, 'utf8')) as Record<string, Tegninger>;
  }

  static les({ SANDKASSE }: Miljo, leser: Leserkjenner): Portal | undefined {
    const fil = `${MAPPE}${SANDKASSE ? 'sider-sandkasse' : 'sider'}.json`;
    return existsSync(fil) ? new Portal(fil, leser) : undefined;
  }

  /**
   * The page at an address of ours, or the address where its reader belongs instead. What stands in a query is for
   * the browser to read.
   */
  async side({ headers, routeOptions, url }: FastifyRequest): Promise<Side | string> {
    const adresse = routeOptions.url ?? UKJENT;
    const inne = await this.leser.kanVaereInne(headers);
    // One who follows a link to a task wants the task, and comes to it when they have logged in.
    if (!inne && erBakInnlogging(adresse)) return forstLoggInn(url);
    return this.tegnet(headers, adresse, inne || TIL_NETTLESEREN.test(url) ? 'ukjent' : 'ute');
  }

  /** At an address that is none of ours, or is one of them in another spelling. */
  readonly ukjentSide = (request: FastifyRequest): Side =>
    rettetAdresse(request, erSide) ??
    this.tegnet(request.headers, UKJENT, this.leser.harKapsel(request.headers) ? 'ukjent' : 'ute');

  private tegnet(hoder: IncomingHttpHeaders, adresse: string, leser: keyof Tegninger): Side {
    const tegning = this.tegninger[this.leser.sprak(hoder)]?.[leser][adresse];
    if (!tegning) throw new Error(`The build drew no ${adresse} in this language`);
    return lagSide(tegning);
  }
}

/** Serves the citizens' portal. */
export function visPortal(fastify: FastifyInstance, portal: Portal): void {
  const vis = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!erSide(request.url.split('?', 1)[0] ?? '')) {
      reply.callNotFound();
      return reply;
    }
    return sendSide(reply, await portal.side(request));
  };
  for (const sti of SIDER) fastify.get(sti, { config }, vis);
}

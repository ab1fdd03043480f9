import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Miljo } from './miljo/miljo.js';
import { ROT } from './rot.js';
import { erBakInnlogging, erSide, SIDER } from './sider.js';

/** Built by Vite, beside the build of the server. */
const MAPPE = fileURLToPath(new URL('dist/web/portal/', ROT));

const config = { aapen: 'portalen' };

/** Nothing but what we serve ourselves, and no script or style within a page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Of a query, what changes what the front page says; the browser reads it. */
const TIL_NETTLESEREN = /[?&](innlogging|retur)=/;

/** A page as it is sent. */
export interface Side {
  /** Where it is another than what the address deserves. */
  readonly status?: number;
  readonly hoder: Readonly<Record<string, string>>;
  readonly innhold: string;
}

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
    if (!inne && erBakInnlogging(adresse)) return `/logg-inn?retur=${encodeURIComponent(url)}`;
    return this.tegnet(headers, adresse, inne || TIL_NETTLESEREN.test(url) ? 'ukjent' : 'ute');
  }

  /** At an address that is none of ours, or is one of them in another spelling. */
  readonly ukjentSide = ({ headers, url }: FastifyRequest): Side => {
    const [sti = '', ...sporring] = url.split('?');
    const skrevet = `/${sti.toLowerCase().replace(/^\/+|\/+$/g, '')}`;
    if (skrevet !== sti && erSide(skrevet)) {
      const location = [skrevet, ...sporring].join('?');
      return { status: 308, hoder: { location, 'cache-control': 'no-store' }, innhold: '' };
    }
    return this.tegnet(headers, UKJENT, this.leser.harKapsel(headers) ? 'ukjent' : 'ute');
  };

  private tegnet(hoder: IncomingHttpHeaders, adresse: string, leser: keyof Tegninger): Side {
    const tegning = this.tegninger[this.leser.sprak(hoder)]?.[leser][adresse];
    if (!tegning) throw new Error(`The build drew no ${adresse} in this language`);
    return lagSide(tegning);
  }
}

const lagSide = (innhold: string): Side => ({
  hoder: {
    // Neither the next person at this machine nor its back button sees it again.
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'content-type': 'text/html; charset=utf-8',
  },
  innhold,
});

/** Serves the citizens' portal. */
export async function visPortal(fastify: FastifyInstance, portal: Portal): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: `${MAPPE}assets`,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    // The name of a file changes when what is in it does.
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
  });
  const vis = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!erSide(request.url.split('?', 1)[0] ?? '')) {
      reply.callNotFound();
      return reply;
    }
    const side = await portal.side(request);
    if (typeof side !== 'string') return reply.headers(side.hoder).send(side.innhold);
    return reply.header('cache-control', 'no-store').redirect(side, 303);
  };
  for (const sti of SIDER) fastify.get(sti, { config }, vis);
}

import { existsSync, readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Miljo } from './miljo/miljo.js';
import { ROT } from './rot.js';
import { SIDER } from './sider.js';

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
  readonly hoder: Readonly<Record<string, string>>;
  readonly innhold: string;
}

/** What a request says of its reader before anybody is asked. */
export interface Leserkjenner {
  readonly sprak: (hoder: IncomingHttpHeaders) => string;
  /** Whether there is a session to ask for; whose it is, and whether it still holds, only the API says. */
  readonly harSesjon: (hoder: IncomingHttpHeaders) => boolean;
}

/** One language's pages as the build drew them. */
interface Tegninger {
  /** Where nothing is known: the browser finds out what is there. */
  readonly tom: string;
  /** By address, for one who is not logged in. */
  readonly ute: Readonly<Record<string, string>>;
  /** By address, until it is known who reads. */
  readonly ukjent: Readonly<Record<string, string>>;
}

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

  /** The page at an address of ours. What stands in a query is for the browser to read. */
  side(request: FastifyRequest): Side {
    const { headers, routeOptions, url } = request;
    const { tom, ute, ukjent } = this.pa(headers);
    const kjent = !this.leser.harSesjon(headers) && !TIL_NETTLESEREN.test(url);
    return lagSide((kjent ? ute : ukjent)[routeOptions.url ?? ''] ?? tom);
  }

  /** At an address that is none of ours. */
  readonly ukjentSide = ({ headers }: FastifyRequest): Side => lagSide(this.pa(headers).tom);

  private pa(hoder: IncomingHttpHeaders): Tegninger {
    const tegninger = this.tegninger[this.leser.sprak(hoder)];
    if (!tegninger) throw new Error('The build drew no page in this language');
    return tegninger;
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
  const vis = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { hoder, innhold } = portal.side(request);
    return reply.headers(hoder).send(innhold);
  };
  for (const sti of SIDER) fastify.get(sti, { config }, vis);
}

import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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

/** A page as it is sent. */
export interface Side {
  /** Where it is another than what the address deserves. */
  readonly status?: number;
  readonly hoder: Readonly<Record<string, string>>;
  readonly innhold: string;
}

export const lagSide = (innhold: string): Side => ({
  hoder: {
    // Neither the next person at this machine nor its back button sees it again.
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    'content-type': 'text/html; charset=utf-8',
  },
  innhold,
});

/** The files that pages ask for, as Vite made them, each beside its compressed forms. */
export async function visFiler(fastify: FastifyInstance, mapper: readonly string[]): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: [...mapper],
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    // The name of a file changes when what is in it does: two sites never mean two things by one name.
    immutable: true,
    preCompressed: true,
    maxAge: '365d',
  });
}

/** The page, or the way to where its reader belongs instead. */
export function sendSide(reply: FastifyReply, side: Side | string): FastifyReply {
  if (typeof side === 'string') {
    return reply.header('cache-control', 'no-store').redirect(side, 303);
  }
  return reply.headers(side.hoder).send(side.innhold);
}

/** One who follows a link to a page that nobody sees unless they are logged in, comes to it when they are. */
export const forstLoggInn = (url: string): string => `/logg-inn?retur=${encodeURIComponent(url)}`;

/** The way to one of our pages for an address that is it in another spelling. */
export function rettetAdresse(
  { url }: FastifyRequest,
  erVar: (sti: string) => boolean,
): Side | undefined {
  const [sti = '', ...sporring] = url.split('?');
  const skrevet = `/${sti.toLowerCase().replace(/^\/+|\/+$/g, '')}`;
  if (skrevet === sti || !erVar(skrevet)) return undefined;
  const location = [skrevet, ...sporring].join('?');
  return { status: 308, hoder: { location, 'cache-control': 'no-store' }, innhold: '' };
}

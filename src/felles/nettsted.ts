import { existsSync, readFileSync } from 'node:fs';
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

/** A page as it is sent; the same one for every address. */
export interface Side {
  readonly hoder: Readonly<Record<string, string>>;
  readonly innhold: string;
}

/** The portal's one page; none where only the server is built. */
export const lesPortal = ({ SANDKASSE }: Miljo): Side | undefined =>
  existsSync(`${MAPPE}index.html`)
    ? {
        hoder: {
          // Neither the next person at this machine nor its back button sees it again.
          'cache-control': 'no-store',
          'content-security-policy': POLICY,
          'content-type': 'text/html; charset=utf-8',
        },
        innhold: lesSide(SANDKASSE),
      }
    : undefined;

/** Serves the citizens' portal. */
export async function visPortal(fastify: FastifyInstance, side: Side): Promise<void> {
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
  const vis = (_request: FastifyRequest, reply: FastifyReply): FastifyReply =>
    reply.headers(side.hoder).send(side.innhold);
  for (const sti of SIDER) fastify.get(sti, { config }, vis);
}

/** The sandbox is unmistakable: its pages say so. */
function lesSide(erSandkasse: boolean): string {
  const side = readFileSync(`${MAPPE}index.html`, 'utf8');
  return erSandkasse
    ? side.replace('</head>', '<meta name="sandkasse" content="true"></head>')
    : side;
}

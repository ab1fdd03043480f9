import type { FastifyPluginAsync } from 'fastify';
import { AAPEN } from './apen.js';
import type { Klar } from './klar.js';
import { sidehoder } from './side.js';
import { IKON, KOPIER_SKRIPT, LOGGUT_SKRIPT, RAMMER_SKRIPT } from './skript.js';
import { startside } from './startside.js';
import { STIL } from './stil.js';

const FILER = [
  { sti: '/stil.css', type: 'text/css; charset=utf-8', innhold: STIL },
  { sti: '/kopier.js', type: 'text/javascript; charset=utf-8', innhold: KOPIER_SKRIPT },
  { sti: '/loggut.js', type: 'text/javascript; charset=utf-8', innhold: LOGGUT_SKRIPT },
  { sti: '/rammer.js', type: 'text/javascript; charset=utf-8', innhold: RAMMER_SKRIPT },
  { sti: '/ikon.svg', type: 'image/svg+xml', innhold: IKON },
];

/** The start page, and the files that this and ID-porten's pages use. */
export const sideRuter =
  (klar: Klar): FastifyPluginAsync =>
  async (app) => {
    const side = startside(klar);
    app.get('/', AAPEN, async (_foresporsel, svar) =>
      svar.headers(sidehoder()).type('text/html; charset=utf-8').send(side),
    );
    for (const { sti, type, innhold } of FILER) {
      app.get(sti, AAPEN, async (_foresporsel, svar) =>
        svar.header('cache-control', 'no-cache').type(type).send(innhold),
      );
    }
  };

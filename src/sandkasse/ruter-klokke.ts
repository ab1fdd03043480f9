import type { FastifyPluginAsync } from 'fastify';
import { AAPEN } from './apen.js';
import type { Innboks } from './innboks.js';
import { lesFlyttemal, type Klokkeflytting } from './klokkeflytting.js';
import { ugyldig } from './ugyldig.js';

export interface Klokkeoppsett {
  readonly flytting: Klokkeflytting;
  readonly innboks: Innboks;
}

/** What time it is in the sandbox, setting it forward, and what citizens got. */
export const klokkeRuter =
  ({ flytting, innboks }: Klokkeoppsett): FastifyPluginAsync =>
  async (app) => {
    const na = () => ({ na: medSone(flytting.klokke.na()) });
    app.get('/klokke', AAPEN, async () => na());
    app.post('/klokke', AAPEN, async ({ body }) => {
      const mal = await flytting.flytt((tid) => lesFlyttemal(body, tid));
      if ('feil' in mal) throw ugyldig(mal.felt, mal.feil);
      return na();
    });
    app.get<{ Querystring: { personId?: unknown } }>('/innboks', AAPEN, async ({ query }) => {
      const { personId } = query;
      if (typeof personId !== 'string' || !/^\d{11}$/.test(personId)) {
        throw ugyldig(
          '/personId',
          'Si hvem: ?personId= og elleve sifre. Personene står i GET /sandkasse/api/klar.',
        );
      }
      return { meldinger: innboks.hent(personId) };
    });
  };

/** ISO 8601 with Oslo's zone, so that the reader need not count. */
function medSone(tid: Date): string {
  const lokal = tid.toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' });
  const minutter = Math.round((Date.parse(`${lokal.replace(' ', 'T')}Z`) - tid.getTime()) / 60_000);
  return `${lokal.replace(' ', 'T')}+${String(Math.floor(minutter / 60)).padStart(2, '0')}:00`;
}

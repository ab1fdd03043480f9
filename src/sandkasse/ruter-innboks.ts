import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { AAPEN } from './apen.js';
import { erHvem, innboksoversikt, personinnboks } from './innboks-sider.js';
import { lesFlyttemal } from './klokkeflytting.js';
import { testpersoner } from './personer.js';
import type { Klokkeoppsett } from './ruter-klokke.js';
import { sidehoder } from './side.js';

const INNBOKSEN = '/sandkasse/innboks';
const INNBOKSSIDE = /^\/sandkasse\/innboks(\/\w+)?$/;
const HODER = sidehoder(["'self'"]);
const HTML = 'text/html; charset=utf-8';
/**
 * A citizen's mail program lets mail do nothing and fetch nothing; its own style it may have. Of our origin, so that
 * the page around it can see how high it is: no script runs in it.
 */
const MELDINGSPOLICY =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin; frame-ancestors 'self'";

/** The pages where one reads what citizens got, and sets the clock forward. */
export const innboksRuter =
  (oppsett: Klokkeoppsett): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 1_000 },
      async (_foresporsel: unknown, kropp: string) => new URLSearchParams(kropp),
    );
    oversiktRuter(app, oppsett);
    personRuter(app, oppsett);
  };

const vis = (svar: FastifyReply, side: string): FastifyReply =>
  svar.headers(HODER).type(HTML).send(side);

function oversiktRuter(app: FastifyInstance, { flytting, innboks }: Klokkeoppsett): void {
  const antall = (personId: string): number => innboks.hent(personId).length;
  const oversikt = (feil?: string): string =>
    innboksoversikt({ na: flytting.klokke.na(), antall, feil });

  app.get('/', AAPEN, async (_foresporsel, svar) => vis(svar, oversikt()));

  app.post<{ Body?: URLSearchParams }>('/klokke', AAPEN, async ({ body: skjema }, svar) => {
    const body = skjema ?? new URLSearchParams();
    const mal = await flytting.flytt((na) => lesFlyttemal({ flytt: body.get('flytt') }, na));
    if ('feil' in mal) return vis(svar.status(400), oversikt(mal.feil));
    const tilbake = body.get('tilbake') ?? '';
    return svar.redirect(INNBOKSSIDE.test(tilbake) ? tilbake : INNBOKSEN, 303);
  });
}

function personRuter(app: FastifyInstance, { flytting, innboks }: Klokkeoppsett): void {
  app.get<{ Params: { hvem: string } }>('/:hvem', AAPEN, async ({ params: { hvem } }, svar) => {
    if (!erHvem(hvem)) return svar.redirect(INNBOKSEN, 303);
    const meldinger = innboks.hent(testpersoner[hvem].personId);
    return vis(svar, personinnboks({ hvem, na: flytting.klokke.na(), meldinger }));
  });

  app.get<{ Params: { hvem: string; nr: string } }>(
    '/:hvem/:nr/html',
    AAPEN,
    async ({ params: { hvem, nr } }, svar) => {
      const meldinger = erHvem(hvem) ? innboks.hent(testpersoner[hvem].personId) : [];
      const html = meldinger[Number(nr)]?.html;
      if (typeof html !== 'string') return svar.redirect(INNBOKSEN, 303);
      const hoder = { 'content-security-policy': MELDINGSPOLICY, 'x-frame-options': 'SAMEORIGIN' };
      return svar
        .headers({ ...HODER, ...hoder })
        .type(HTML)
        .send(html);
    },
  );
}

import type { FastifyError, FastifyPluginAsync } from 'fastify';
import { lagFeilsvar, tilAvslag } from '../felles/feil/feilsvar.js';
import { medAndreVerb } from './andre-verb.js';
import { AAPEN } from './apen.js';
import type { Innbyggertoken } from './innbyggertoken.js';
import type { Klar } from './klar.js';
import type { Maskinporten } from './maskinporten.js';
import { lagGrantskjema } from './maskinporten-klient.js';
import { klokkeRuter, type Klokkeoppsett } from './ruter-klokke.js';
import { ugyldig } from './ugyldig.js';

interface Api extends Klokkeoppsett {
  readonly klar: Klar;
  readonly maskinporten: Maskinporten;
  readonly utstedInnbyggertoken: (personId: string) => Promise<Innbyggertoken>;
  readonly na: () => Date;
}

const STORSTE_KROPP = 10_000;

/** What scripts use: where everything is, and tokens without the trouble. Refuses as the product's own API does. */
export const apiRuter =
  (api: Api): FastifyPluginAsync =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit: STORSTE_KROPP },
      app.getDefaultJsonParser('error', 'error'),
    );
    app.setErrorHandler<FastifyError>((feil, foresporsel, svar) => {
      const na = api.flytting.klokke.na();
      const { status, headers, melding } = lagFeilsvar(tilAvslag(feil), foresporsel.url, na);
      const { errorId } = melding;
      if (status >= 500) foresporsel.log.error({ err: feil, errorId }, 'sandkassens API feilet');
      return svar.status(status).headers(headers).send(melding);
    });
    app.addHook('onSend', async (_foresporsel, svar) => {
      svar.header('cache-control', 'no-store');
    });
    await medAndreVerb(app, async (ruter) => {
      await ruter.register(klokkeRuter(api));
      ruter.get('/klar', AAPEN, async () => api.klar);
      ruter.post('/innbyggertoken', AAPEN, async ({ body }) =>
        api.utstedInnbyggertoken(lesPersonId(body)),
      );
      ruter.post('/maskinportentoken', AAPEN, async () => hentMaskinportentoken(api));
    });
  };

/** @throws AvslagFeil */
function lesPersonId(kropp: unknown): string {
  const { personId } = Object(kropp) as { personId?: unknown };
  if (typeof personId === 'string' && /^\d{11}$/.test(personId)) return personId;
  throw ugyldig(
    '/personId',
    'Send JSON på formen { "personId": "elleve sifre" }. Personene står i GET /sandkasse/api/klar.',
  );
}

/** Plays the client: the very grant that a fagsystem makes, to the very token endpoint. */
async function hentMaskinportentoken({ klar, maskinporten, na }: Api): Promise<Innbyggertoken> {
  const { issuer, klientId, privatJwk, scope } = klar.maskinporten;
  const skjema = await lagGrantskjema({ issuer, klientId, nokkel: privatJwk, scope, na: na() });
  const svar = await maskinporten.token(skjema);
  if ('error' in svar) throw new Error(svar.error_description);
  return { access_token: svar.access_token, expires_in: svar.expires_in };
}

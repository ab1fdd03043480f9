import type { FastifyError, FastifyPluginAsync, FastifyReply } from 'fastify';
import { AAPEN } from './apen.js';
import { TestpersonFinnesIkke, type Innbyggertoken } from './innbyggertoken.js';
import type { Klar } from './klar.js';
import type { Maskinporten } from './maskinporten.js';
import { lagGrantskjema } from './maskinporten-klient.js';
import { klokkeRuter, type Klokkeoppsett } from './ruter-klokke.js';

interface Api extends Klokkeoppsett {
  readonly klar: Klar;
  readonly maskinporten: Maskinporten;
  readonly utstedInnbyggertoken: (personId: string) => Promise<Innbyggertoken>;
  readonly na: () => Date;
}

const STORSTE_KROPP = 10_000;

/** What scripts use: where everything is, and tokens without the trouble. */
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
      const status = feil.statusCode ?? 500;
      if (status >= 500) foresporsel.log.error({ err: feil }, 'sandkassens API feilet');
      return avvis(svar, status, FEILTEKST[status] ?? FEILTEKST[status < 500 ? 400 : 500]);
    });
    app.addHook('onSend', async (_foresporsel, svar) => {
      svar.header('cache-control', 'no-store');
    });
    await app.register(klokkeRuter(api));
    app.get('/klar', AAPEN, async () => api.klar);
    app.post('/innbyggertoken', AAPEN, async ({ body }, svar) => {
      const personId = lesPersonId(body);
      if (personId === undefined) return avvis(svar, 400, FEILTEKST[400]);
      try {
        return await api.utstedInnbyggertoken(personId);
      } catch (feil) {
        if (feil instanceof TestpersonFinnesIkke) return avvis(svar, 404, feil.message);
        throw feil;
      }
    });
    app.post('/maskinportentoken', AAPEN, async () => hentMaskinportentoken(api));
  };

// Our own words: Fastify's quote what the caller wrote, and that can be a number.
const FEILTEKST: Readonly<Record<number, string>> = {
  400: 'Send JSON på formen { "personId": "elleve sifre" }. Personene står i GET /sandkasse/api/klar.',
  413: 'Forespørselen er for stor.',
  415: 'Send JSON, med Content-Type: application/json.',
  500: 'Sandkassen feilet. Se i loggen.',
};

const avvis = (svar: FastifyReply, status: number, message: string | undefined): FastifyReply =>
  svar.status(status).send({ status, message });

function lesPersonId(kropp: unknown): string | undefined {
  if (typeof kropp !== 'object' || kropp === null) return undefined;
  const { personId } = kropp as { personId?: unknown };
  return typeof personId === 'string' && /^\d{11}$/.test(personId) ? personId : undefined;
}

/** Plays the client: the very grant that a fagsystem makes, to the very token endpoint. */
async function hentMaskinportentoken({ klar, maskinporten, na }: Api): Promise<Innbyggertoken> {
  const { issuer, klientId, privatJwk, scope } = klar.maskinporten;
  const skjema = await lagGrantskjema({ issuer, klientId, nokkel: privatJwk, scope, na: na() });
  const svar = await maskinporten.token(skjema);
  if ('error' in svar) throw new Error(svar.error_description);
  return { access_token: svar.access_token, expires_in: svar.expires_in };
}

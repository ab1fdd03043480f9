import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tilAvslag } from '../felles/feil/feilsvar.js';
import { erFraOss } from './domene/avsender.js';
import { tryggRetur } from './domene/retur.js';
import { enkelt } from './foresporsel.js';
import type { InnloggingService } from './innlogging.service.js';
import { innloggingskapsel, lesKapsler, sesjonskapsel } from './kapsler.js';
import type { SesjonService } from './sesjon.service.js';
import { SENDER_SKRIPT, utloggingsside } from './utloggingsside.js';

export interface Innloggingsoppsett {
  readonly innlogging: InnloggingService;
  readonly sesjoner: SesjonService;
  /** Our own origin. */
  readonly adresse: string;
  readonly issuer: string;
}

const config = { aapen: 'innlogging' };
const KAPSEL = 'set-cookie';
const LOGGET_UT = '/logget-ut';

/** Where a browser logs in and out: pages and redirects, no part of a contract. */
export function innloggingsruter(oppsett: Innloggingsoppsett) {
  return async (fastify: FastifyInstance): Promise<void> => {
    // The form of the portal's log out button is empty.
    fastify.addContentTypeParser('application/x-www-form-urlencoded', (_request, _kropp, ferdig) =>
      ferdig(null),
    );
    fastify.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    fastify.get('/logg-inn', { config }, (request, reply) => loggInn(oppsett, request, reply));
    fastify.get('/logg-inn/retur', { config }, (request, reply) => taImot(oppsett, request, reply));
    fastify.post('/logg-ut', { config }, (request, reply) => loggUt(oppsett, request, reply));
    fastify.get('/logg-ut/frontkanal', { config }, (request, reply) =>
      loggUtAvIdporten(oppsett, request, reply),
    );
    fastify.get('/logg-ut/send.js', { config }, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(SENDER_SKRIPT),
    );
  };
}

async function loggInn(
  { innlogging }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { retur } = request.query as { retur?: unknown };
  try {
    const { adresse, hemmelighet } = await innlogging.start(tryggRetur(retur));
    return await reply.header(KAPSEL, innloggingskapsel(hemmelighet)).redirect(adresse, 303);
  } catch (feil) {
    return await visUtfall(feil, request, reply);
  }
}

async function taImot(
  { innlogging, sesjoner }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const kapsler = lesKapsler(request.headers.cookie);
  reply.header(KAPSEL, innloggingskapsel(undefined));
  const { error: avbrutt } = request.query as { error?: unknown };
  if (avbrutt === 'access_denied') return reply.redirect('/?innlogging=avbrutt', 303);
  try {
    const sporring = request.url.slice(request.url.indexOf('?'));
    const { retur, hemmelighet } = await innlogging.fullfor(sporring, kapsler);
    return await reply.header(KAPSEL, sesjonskapsel(hemmelighet)).redirect(retur, 303);
  } catch (feil) {
    // The back button leads here again: whoever is logged in already has what they came for.
    const erInne = kapsler.sesjon !== undefined && (await sesjoner.bruk(kapsler.sesjon));
    return erInne ? await reply.redirect('/', 303) : await visUtfall(feil, request, reply);
  }
}

/** The reason is for the log; the person gets words on the front page. */
function visUtfall(feil: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { kode } = tilAvslag(feil);
  request.log.warn(
    { korrelasjonsId: request.id, err: feil, errorCode: kode },
    'innloggingen ble ikke fullført',
  );
  const utfall = kode === 'UTILGJENGELIG' ? 'utilgjengelig' : 'feilet';
  return reply.redirect(`/?innlogging=${utfall}`, 303);
}

async function loggUt(
  { innlogging, adresse, issuer }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { origin, 'sec-fetch-site': hvorfra } = request.headers;
  // Logging somebody out is only a nuisance, but not one that others' pages may cause.
  if (!erFraOss({ origin, hvorfra: enkelt(hvorfra) }, adresse)) return reply.redirect('/', 303);
  // Nobody is told that they are out before they are.
  const idToken = await innlogging.avslutt(lesKapsler(request.headers.cookie));
  reply.header(KAPSEL, sesjonskapsel(undefined));
  const videre = idToken && (await innlogging.utlogging().catch(varsle(request)));
  if (!idToken || !videre) return reply.redirect(LOGGET_UT, 303);
  return reply
    .header('content-security-policy', utloggingspolicy(issuer))
    .type('text/html; charset=utf-8')
    .send(utloggingsside({ adresse: videre, idToken, etterpa: adresse + LOGGET_UT }));
}

/** Our own session is over already; ID-porten's goes on until it ends by itself. */
const varsle =
  (request: FastifyRequest) =>
  (feil: unknown): undefined => {
    request.log.warn({ korrelasjonsId: request.id, err: feil }, 'ID-porten ble ikke nådd');
  };

/** Told by ID-porten in a frame, without any cookie: the person logged out of another service. */
async function loggUtAvIdporten(
  { sesjoner, issuer }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { iss, sid } = request.query as { iss?: unknown; sid?: unknown };
  if (iss === issuer && typeof sid === 'string' && sid !== '') await sesjoner.avsluttAlleMed(sid);
  return reply
    .header('content-security-policy', `default-src 'none';frame-ancestors ${idportens(issuer)}`)
    .removeHeader('x-frame-options')
    .type('text/html; charset=utf-8')
    .send('<!doctype html><html lang="nb"><title>Logget ut</title></html>');
}

const utloggingspolicy = (issuer: string): string =>
  `default-src 'none';script-src 'self';base-uri 'none';frame-ancestors 'none';` +
  `form-action 'self' ${idportens(issuer)}`;

/** ID-porten's issuer is one host, and its pages are on `login.` of it (norge.md §3). */
function idportens(issuer: string): string {
  const { origin, protocol, host } = new URL(issuer);
  return `${origin} ${protocol}//login.${host}`;
}

import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tilAvslag } from '../felles/feil/feilsvar.js';
import type { Sprak } from '../felles/sprak.js';
import {
  erIForvaltningen,
  erReturside,
  FORVALTNING,
  FORVALTNING_LOGGET_UT,
  LOGGET_UT,
} from '../felles/sider.js';
import { erFraOss } from './domene/avsender.js';
import { tryggRetur } from './domene/retur.js';
import { enkelt } from './foresporsel.js';
import type { InnloggingService } from './innlogging.service.js';
import { innloggingskapsel, lesKapsler, sesjonskapsel, type Kapsler } from './kapsler.js';
import type { Innlogging } from './lagring/innlogging.repository.js';
import type { SesjonService } from './sesjon.service.js';
import { SENDER_SKRIPT, utloggingsside } from './utloggingsside.js';

export interface Innloggingsoppsett {
  readonly innlogging: InnloggingService;
  readonly sesjoner: SesjonService;
  /** Our own origin. */
  readonly adresse: string;
  readonly issuer: string;
  /** The language that the reader wants. */
  readonly sprak: (hoder: IncomingHttpHeaders) => Sprak;
  /** No controller of Nest's is here, and its filter is not asked. */
  readonly svarPaFeil: (feil: unknown, request: FastifyRequest, reply: FastifyReply) => void;
}

const config = { aapen: 'innlogging' };
/** HEAD would begin and end what a GET begins and ends. */
const ruteoppsett = { config, exposeHeadRoute: false };
const KAPSEL = 'set-cookie';

/** Where a browser logs in and out: pages and redirects, no part of a contract. */
export function innloggingsruter(oppsett: Innloggingsoppsett) {
  return async (fastify: FastifyInstance): Promise<void> => {
    fastify.setErrorHandler(oppsett.svarPaFeil);
    // The form of the portal's log out button is empty.
    fastify.addContentTypeParser('application/x-www-form-urlencoded', (_request, _kropp, ferdig) =>
      ferdig(null),
    );
    fastify.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    fastify.get('/logg-inn', ruteoppsett, (request, reply) => loggInn(oppsett, request, reply));
    fastify.get('/logg-inn/retur', ruteoppsett, (request, reply) =>
      taImot(oppsett, request, reply),
    );
    fastify.post('/logg-ut', { config }, (request, reply) => loggUt(oppsett, request, reply));
    fastify.get('/logg-ut/frontkanal', ruteoppsett, (request, reply) =>
      loggUtAvIdporten(oppsett, request, reply),
    );
    fastify.get('/logg-ut/send.js', { config }, (_request, reply) =>
      reply.type('text/javascript; charset=utf-8').send(SENDER_SKRIPT),
    );
  };
}

async function loggInn(
  { innlogging, sprak }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const retur = tryggRetur((request.query as { retur?: unknown }).retur, erReturside);
  try {
    const { adresse, state, hemmelighet } = await innlogging.start(retur, sprak(request.headers));
    return await reply.header(KAPSEL, innloggingskapsel(state, hemmelighet)).redirect(adresse, 303);
  } catch (feil) {
    return visUtfall(reply, utfallAv(feil, request), retur);
  }
}

async function taImot(
  oppsett: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { error, state } = request.query as { error?: unknown; state?: unknown };
  if (typeof state !== 'string') return visUtfall(reply, 'feilet');
  const kapsler = lesKapsler(request.headers.cookie, state);
  reply.header(KAPSEL, innloggingskapsel(state, undefined));
  let begynt: Innlogging | undefined;
  try {
    begynt = await oppsett.innlogging.ta(kapsler);
    if (!begynt) return await taImotIgjen(oppsett, kapsler, reply);
    if (error === 'access_denied') return await visUtfall(reply, 'avbrutt', begynt.retur);
    const svar = request.url.slice(request.url.indexOf('?'));
    const hemmelighet = await oppsett.innlogging.fullfor(svar, begynt, kapsler);
    return await reply.header(KAPSEL, sesjonskapsel(hemmelighet)).redirect(begynt.retur, 303);
  } catch (feil) {
    return visUtfall(reply, utfallAv(feil, request), begynt?.retur);
  }
}

/** The back button leads here again: whoever is logged in already has what they came for. */
async function taImotIgjen(
  { sesjoner }: Innloggingsoppsett,
  { sesjon }: Kapsler,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const erInne = sesjon !== undefined && (await sesjoner.kanLeve(sesjon));
  return erInne ? reply.redirect('/', 303) : visUtfall(reply, 'feilet');
}

/** The reason is for the log. */
function utfallAv(feil: unknown, request: FastifyRequest): string {
  const { kode } = tilAvslag(feil);
  request.log.warn(
    { korrelasjonsId: request.id, err: feil, errorCode: kode },
    'innloggingen ble ikke fullført',
  );
  return kode === 'UTILGJENGELIG' ? 'utilgjengelig' : 'feilet';
}

/** The person gets words on the front page, and may try again without losing the way. */
function visUtfall(reply: FastifyReply, innlogging: string, retur = '/'): FastifyReply {
  const sporring = new URLSearchParams({ innlogging, ...(retur !== '/' && { retur }) });
  return reply.redirect(`${erIForvaltningen(retur) ? FORVALTNING : '/'}?${sporring}`, 303);
}

async function loggUt(
  { innlogging, adresse, issuer, sprak }: Innloggingsoppsett,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { origin, 'sec-fetch-site': hvorfra } = request.headers;
  // Logging somebody out is only a nuisance, but not one that others' pages may cause.
  if (!erFraOss({ origin, hvorfra: enkelt(hvorfra) }, adresse)) return reply.redirect('/', 303);
  const hjem = loggetUtside(request);
  // Nobody is told that they are out before they are.
  let idToken: string | undefined;
  // The page there asks whether they are.
  try {
    idToken = await innlogging.avslutt(lesKapsler(request.headers.cookie));
  } catch (feil) {
    utfallAv(feil, request);
    return reply.redirect(hjem, 303);
  }
  reply.header(KAPSEL, sesjonskapsel(undefined)).header('clear-site-data', '"cache"');
  const videre = idToken && (await innlogging.utlogging().catch(varsle(request)));
  if (!idToken || !videre) return reply.redirect(hjem, 303);
  return reply
    .header('content-security-policy', utloggingspolicy(issuer))
    .type('text/html; charset=utf-8')
    .send(
      utloggingsside({
        adresse: videre,
        idToken,
        etterpa: adresse + hjem,
        sprak: sprak(request.headers),
      }),
    );
}

/** Of the two sites, the goodbye of the one where the button was pressed. */
function loggetUtside({ headers: { referer = '' } }: FastifyRequest): string {
  const fra = URL.canParse(referer) ? new URL(referer).pathname : '/';
  return erIForvaltningen(fra) ? FORVALTNING_LOGGET_UT : LOGGET_UT;
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

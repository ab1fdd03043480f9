import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Logger } from 'pino';
import { AppModule, type Utganger } from './app.module.js';
import { Beredskap } from './felles/drift/beredskap.service.js';
import { Metrikker } from './felles/drift/metrikker.js';
import { AvslagFeil } from './felles/feil/avslag.js';
import { FeilFilter } from './felles/feil/feil.filter.js';
import { svarPaUleseligForesporsel } from './felles/feil/uleselig.js';
import type { Grunnmur } from './felles/felles.module.js';
import { UgyldigMiljo } from './felles/miljo/les-miljo.js';
import type { Miljo } from './felles/miljo/miljo.js';
import { visFiler, type Side } from './felles/nettside.js';
import { Forvaltning, FORVALTNINGSFILER, visForvaltning } from './felles/forvaltningssted.js';
import { Portal, PORTALFILER, visPortal, type Leserkjenner } from './felles/nettsted.js';
import { erIForvaltningen } from './felles/sider.js';
import { KORRELASJONSHODE, korrelasjonsId } from './felles/logg/korrelasjon.js';
import { NestLogg } from './felles/logg/nest-logg.js';
import { apiHoder, settSikkerhetshoder } from './felles/sikkerhetshoder.js';
import { startsprak } from './innbygger/startsprak.js';
import { Kommuneregister } from './konfigurasjon/kommuneregister.service.js';
import { Plattformregister } from './konfigurasjon/plattformregister.service.js';
import { tillatteVerb } from './kontrakt/operasjoner.js';
import { overvakRuter } from './kontrakt/ruter.js';
import { visKontrakter } from './kontrakt/swagger.js';
import { registrerValidering } from './kontrakt/validering.js';
import { InnloggingService } from './tilgang/innlogging.service.js';
import { innloggingsruter } from './tilgang/innloggingsruter.js';
import { lesKapsler } from './tilgang/kapsler.js';
import { SesjonService } from './tilgang/sesjon.service.js';
import { TilgangService } from './tilgang/tilgang.service.js';
import { lagUtsending } from './varsling/lag-utsending.js';

/**
 * A request must have arrived whole within this time. How long its work may take is bounded by the waits for a
 * connection and for each statement (`datakilde.ts`), and for an issuer's keys (`tokenkontroll.ts`).
 */
const MOTTAK_MS = 30_000;
/** How often Node looks for those that have not; they may be that much later. */
const SER_ETTER_MS = 5_000;
/** Paths and queries of ours are short. */
const MAKS_PARAMETER = 200;

export interface Oppsett extends Grunnmur {
  readonly logg: Logger;
}

/** Builds the application: everything that a request passes on its way to a controller. */
export async function lagApp(oppsett: Oppsett): Promise<NestFastifyApplication> {
  const sesjoner = (): SesjonService => app.get(SesjonService);
  const nettsteder = lesNettsteder(oppsett.miljo, leserkjenner(sesjoner));
  const filter = new FeilFilter(oppsett.klokke, tillatteVerb, nettsteder?.ukjentSide);
  const sandkasse = oppsett.miljo.SANDKASSE ? await startSandkasse(oppsett) : undefined;
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.pa(oppsett, sandkasse?.utganger ?? utganger(oppsett)),
    lagAdapter(oppsett, filter),
    { logger: new NestLogg(oppsett.logg), bodyParser: false, abortOnError: false },
  );
  app.useGlobalFilters(filter);

  const fastify = app.getHttpAdapter().getInstance();
  const ruter = overvakRuter(fastify, (kontroller) => app.get<unknown>(kontroller));
  settSikkerhetshoder(fastify, oppsett.miljo);
  registrerValidering(fastify);
  slippInnForstSaLes(fastify, app.get(TilgangService));
  malSvar(fastify, app.get(Metrikker), app.get(Beredskap));
  visKontrakter(app, { huskInnlogging: oppsett.miljo.SANDKASSE });

  await fastify.register(
    innloggingsruter({
      innlogging: app.get(InnloggingService),
      sesjoner: app.get(SesjonService),
      adresse: oppsett.miljo.OFFENTLIG_ADRESSE,
      issuer: oppsett.miljo.IDPORTEN_ISSUER,
      sprak: startsprak,
      svarPaFeil: (feil, request, reply) => filter.svar(feil, request, reply),
    }),
  );
  await nettsteder?.vis(fastify);

  await sikreForste(app, oppsett.miljo);
  await sandkasse?.settOpp(app, fastify);
  await app.init();
  await fastify.ready();
  ruter.kontrollerAlleErMontert();
  return app;
}

/** Both sites, where they are built. */
function lesNettsteder(miljo: Miljo, leser: Leserkjenner) {
  const portal = Portal.les(miljo, leser);
  const forvaltning = Forvaltning.les(miljo, leser);
  if (!portal || !forvaltning) return undefined;
  return {
    ukjentSide: (request: FastifyRequest): Side =>
      (erIForvaltningen(request.url) ? forvaltning : portal).ukjentSide(request),
    vis: async (fastify: FastifyInstance): Promise<void> => {
      await visFiler(fastify, [PORTALFILER, FORVALTNINGSFILER]);
      visPortal(fastify, portal);
      visForvaltning(fastify, forvaltning);
    },
  };
}

const leserkjenner = (sesjoner: () => SesjonService): Leserkjenner => ({
  sprak: startsprak,
  harKapsel: ({ cookie }) => lesKapsler(cookie).sesjon !== undefined,
  kanVaereInne: async ({ cookie }) => {
    const { sesjon } = lesKapsler(cookie);
    return sesjon !== undefined && sesjoner().kanLeve(sesjon);
  },
});

/** The kommuner and the administrators that the environment begins with. */
async function sikreForste(app: NestFastifyApplication, miljo: Miljo): Promise<void> {
  for (const kommune of miljo.KOMMUNER) {
    await app.get(Kommuneregister).sikreKommune(kommune).catch(ugyldig('KOMMUNER'));
  }
  await app
    .get(Plattformregister)
    .sikre(miljo.PLATTFORMADMINISTRATORER)
    .catch(ugyldig('PLATTFORMADMINISTRATORER'));
}

const ugyldig =
  (variabel: string) =>
  (feil: unknown): never => {
    if (!(feil instanceof AvslagFeil)) throw feil;
    throw new UgyldigMiljo([`${variabel} kan ikke brukes. ${feil.avslag.melding}`]);
  };

function utganger({ miljo, logg }: Oppsett): Utganger {
  const { IDPORTEN_KLIENT_ID: klientId, IDPORTEN_KLIENTNOKKEL: nokkel } = miljo;
  if (!nokkel) throw new UgyldigMiljo(['IDPORTEN_KLIENTNOKKEL mangler']);
  return { portalklient: { klientId, nokkel }, utsending: lagUtsending(miljo, logg) };
}

/** The sandbox's ways out lead to itself: its ID-porten, its mail server, its register. */
async function startSandkasse({ miljo, logg, klokke }: Oppsett) {
  const { Sandkasse } = await import('./sandkasse/oppsett.js');
  const sandkasse = await Sandkasse.start(miljo, klokke);
  const { smtpAdresse, portalklient } = sandkasse;
  // Another mail server may be asked for; the test persons' mail then goes there.
  const utsending = lagUtsending(miljo, logg, miljo.SMTP_ADRESSE ?? smtpAdresse);
  return {
    utganger: {
      portalklient,
      utsending: utsending && { ...utsending, folg: sandkasse.folg },
    },
    settOpp: (app: NestFastifyApplication, fastify: FastifyInstance) =>
      sandkasse.settOpp(app, fastify),
  };
}

const lagAdapter = ({ logg, miljo }: Oppsett, filter: FeilFilter): FastifyAdapter =>
  new FastifyAdapter({
    loggerInstance: logg,
    genReqId: korrelasjonsId,
    logController: new LogController({ disableRequestLogging: true }),
    // A logger for each request costs more than the one line that most requests write.
    childLoggerFactory: () => logg,
    requestTimeout: MOTTAK_MS,
    http: { connectionsCheckingInterval: SER_ETTER_MS },
    return503OnClosing: false,
    // Nobody uses Express-style middleware here.
    skipMiddie: true,
    routerOptions: { maxParamLength: MAKS_PARAMETER },
    frameworkErrors: (feil: Error, request: FastifyRequest, reply: FastifyReply) => {
      // No hook is asked for what never became a route's.
      reply.headers(apiHoder(miljo));
      filter.svar(feil, request, reply);
    },
    clientErrorHandler: svarPaUleseligForesporsel,
  });

/** Who is calling is settled before a byte of the body is read. */
function slippInnForstSaLes(fastify: FastifyInstance, tilgang: TilgangService): void {
  fastify.decorateRequest('innringer');
  fastify.addHook('onRequest', async (request, reply) => {
    reply.header(KORRELASJONSHODE, request.id);
    const { operasjon } = request.routeOptions.config;
    if (!operasjon) return;
    const { method: metode, headers, params } = request;
    request.innringer = await tilgang.slippInn(operasjon, {
      metode,
      headers,
      params: params as Record<string, string>,
    });
  });
}

/** Which system did it, for those who must account for it; of a person nothing is said. */
const hvem = ({ innringer }: FastifyRequest): { integrasjonId?: string } =>
  innringer && 'integrasjonId' in innringer ? { integrasjonId: innringer.integrasjonId } : {};

/**
 * One line in the log and one measurement for each answer; the route, never the address. On the way down the
 * connection is let go too: busy when we were told to stop, it would else wait for one more request.
 */
function malSvar(fastify: FastifyInstance, metrikker: Metrikker, beredskap: Beredskap): void {
  fastify.addHook('onResponse', (request, reply, ferdig) => {
    const { config, url: rute } = request.routeOptions;
    const operasjon = config.operasjon?.id ?? config.aapen ?? 'ukjent';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    metrikker.tellSvar(operasjon, reply.statusCode, ms / 1_000);
    request.log.info(
      {
        korrelasjonsId: request.id,
        metode: request.method,
        rute,
        operasjon,
        ...hvem(request),
        status: reply.statusCode,
        ms,
      },
      'svar',
    );
    // Ends when what it still has to send is sent.
    if (beredskap.erPaVeiNed) request.raw.socket.end();
    ferdig();
  });
}

import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from 'openid-client';
import { Bakgrunn } from '../felles/klokke/bakgrunn.js';
import type { Klokke } from '../felles/klokke/klokke.js';
import type { Miljo } from '../felles/miljo/miljo.js';
import { Kommuneregister } from '../konfigurasjon/kommuneregister.service.js';
import { Plattformregister } from '../konfigurasjon/plattformregister.service.js';
import { TjenesteService } from '../konfigurasjon/tjeneste.service.js';
import { hentHemmeligheter, type Hemmeligheter } from './hemmeligheter.js';
import { erStillbar, type StillbarKlokke } from './flyttbar-klokke.js';
import { Innboks } from './innboks.js';
import { lagKlar } from './klar.js';
import { Klokkeflytting } from './klokkeflytting.js';
import { fjordvik, integrasjonId, kommuner, leverandor } from './kommuner.js';
import { personer, testpersoner } from './personer.js';
import type { RsaNokkel } from './nokler.js';
import { startPostkontor, type Postkontor } from './postkontor.js';
import { sandkasseRuter } from './ruter.js';
import { overHttp } from '../felles/over-http.js';
import { velkomsttekst } from './velkomst.js';

/** The sandbox's persons, kommuner, identity providers, mail and clock, for the product that is starting. */
export class Sandkasse {
  private constructor(
    private readonly miljo: Miljo,
    private readonly hemmeligheter: Hemmeligheter,
    private readonly klokke: StillbarKlokke,
    private readonly innboks: Innboks,
    private readonly postkontor: Postkontor,
  ) {}

  static async start(miljo: Miljo, klokke: Klokke): Promise<Sandkasse> {
    if (!erStillbar(klokke)) throw new Error('Sandkassen trenger en klokke som kan stilles');
    const innboks = new Innboks();
    const postkontor = await startPostkontor({ innboks, na: () => klokke.na() });
    const hemmeligheter = await hentHemmeligheter(miljo.DATAMAPPE);
    return new Sandkasse(miljo, hemmeligheter, klokke, innboks, postkontor);
  }

  /** Only this machine reaches it. */
  get smtpAdresse(): string {
    return `smtp://127.0.0.1:${this.postkontor.port}?tls=ingen`;
  }

  /** The client that the sandbox's ID-porten knows: the product's own, let onto plain http. */
  get portalklient(): Portalklient {
    const { portalKlient: nokkel } = this.hemmeligheter;
    return { klientId: this.miljo.IDPORTEN_KLIENT_ID, nokkel, tilpass: overHttp };
  }

  readonly folg: Innboks['varsle'] = (...alt) => this.innboks.varsle(...alt);

  async settOpp(app: INestApplicationContext, fastify: FastifyInstance): Promise<void> {
    const { miljo, hemmeligheter, klokke, innboks } = this;
    await opprettKommuner(app, hemmeligheter);
    await app.get(Plattformregister).sikre([testpersoner.plattformadministrator]);
    const flytting = new Klokkeflytting(klokke, app.get(Bakgrunn));
    await fastify.register(
      sandkasseRuter({
        ...{ adresse: miljo.OFFENTLIG_ADRESSE, hemmeligheter, na: () => new Date() },
        ...{ flytting, innboks },
      }),
      { prefix: '/sandkasse' },
    );
    fastify.addHook('onClose', () => this.postkontor.lukk());
  }
}

async function opprettKommuner(
  app: INestApplicationContext,
  { integrasjonPassord }: Hemmeligheter,
): Promise<void> {
  const register = app.get(Kommuneregister);
  for (const { iBruk, ...kommune } of kommuner) {
    const administratorer = personer.filter(({ personId }) =>
      kommune.administratorer.includes(personId),
    );
    await register.sikreKommune({ ...kommune, administratorer });
    if (iBruk) await app.get(TjenesteService).taIBruk(kommune.fiksOrgId, 'DRIFT');
  }
  await register.sikreIntegrasjon({
    id: integrasjonId,
    fiksOrgId: fjordvik.fiksOrgId,
    navn: leverandor.navn,
    orgnr: leverandor.orgnr,
    passord: integrasjonPassord,
    privilegier: ['OPPGAVE_KONFIGURASJON', 'OPPGAVE_SOK'],
  });
}

interface Portalklient {
  readonly klientId: string;
  readonly nokkel: RsaNokkel;
  readonly tilpass: (config: Configuration) => void;
}

/** What to tell the person who started the sandbox, when everything serves. */
export const sandkassensVelkomst = async ({
  DATAMAPPE,
  OFFENTLIG_ADRESSE,
}: Miljo): Promise<string> =>
  velkomsttekst(lagKlar(OFFENTLIG_ADRESSE, await hentHemmeligheter(DATAMAPPE)));

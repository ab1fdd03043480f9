import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Configuration } from 'openid-client';
import type { Miljo } from '../felles/miljo/miljo.js';
import { Kommuneregister } from '../konfigurasjon/kommuneregister.service.js';
import { KonfigurasjonService } from '../konfigurasjon/konfigurasjon.service.js';
import { hentHemmeligheter, type Hemmeligheter } from './hemmeligheter.js';
import { lagKlar } from './klar.js';
import { fjordvik, integrasjonId, kommuner, leverandor } from './kommuner.js';
import type { RsaNokkel } from './nokler.js';
import { sandkasseRuter } from './ruter.js';
import { overHttp } from '../felles/over-http.js';
import { velkomsttekst } from './velkomst.js';

/** Puts the sandbox's persons, kommuner and identity providers into the product that is starting. */
export async function settOppSandkasse(
  app: INestApplicationContext,
  fastify: FastifyInstance,
  { DATAMAPPE, OFFENTLIG_ADRESSE: adresse }: Miljo,
): Promise<void> {
  const hemmeligheter = await hentHemmeligheter(DATAMAPPE);
  await opprettKommuner(app, hemmeligheter);
  await fastify.register(sandkasseRuter({ adresse, hemmeligheter, na: () => new Date() }), {
    prefix: '/sandkasse',
  });
}

async function opprettKommuner(
  app: INestApplicationContext,
  { integrasjonPassord }: Hemmeligheter,
): Promise<void> {
  const register = app.get(Kommuneregister);
  for (const { iBruk, ...kommune } of kommuner) {
    await register.sikreKommune(kommune);
    if (iBruk) await app.get(KonfigurasjonService).taIBruk(kommune.fiksOrgId);
  }
  await register.sikreIntegrasjon({
    id: integrasjonId,
    fiksOrgId: fjordvik.fiksOrgId,
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

/** The client that the sandbox's ID-porten knows: the product's own, let onto plain http. */
export async function sandkassensPortalklient({
  DATAMAPPE,
  IDPORTEN_KLIENT_ID,
}: Miljo): Promise<Portalklient> {
  const { portalKlient } = await hentHemmeligheter(DATAMAPPE);
  return { klientId: IDPORTEN_KLIENT_ID, nokkel: portalKlient, tilpass: overHttp };
}

/** What to tell the person who started the sandbox, when everything serves. */
export const sandkassensVelkomst = async ({
  DATAMAPPE,
  OFFENTLIG_ADRESSE,
}: Miljo): Promise<string> =>
  velkomsttekst(lagKlar(OFFENTLIG_ADRESSE, await hentHemmeligheter(DATAMAPPE)));

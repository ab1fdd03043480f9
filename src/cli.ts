import 'reflect-metadata';
import { resolve } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { lagDatakilde } from '../ormconfig.js';
import { GRUPPER } from './cli/grupper.js';
import { Bruksfeil } from './cli/kommando.js';
import { lesKommando } from './cli/les-kommando.js';
import { FellesModule, type Grunnmur } from './felles/felles.module.js';
import { lesMiljo, UgyldigMiljo } from './felles/miljo/les-miljo.js';
import type { Miljo } from './felles/miljo/miljo.js';
import { finnKlokke } from './finn-klokke.js';
import { KonfigurasjonModule } from './konfigurasjon/konfigurasjon.module.js';
import { VarslingsstoppModule } from './varsling/varslingsstopp.module.js';

/** As much of the house as the commands use: nothing of it serves or sends. */
@Module({})
class CliModule {
  static pa(grunnmur: Grunnmur): DynamicModule {
    return {
      module: CliModule,
      imports: [FellesModule.pa(grunnmur), KonfigurasjonModule, VarslingsstoppModule],
    };
  }
}

class FarIkkeKontakt extends Bruksfeil {
  constructor({ DATABASE_URL, DATAMAPPE }: Miljo, cause: unknown) {
    super(
      DATABASE_URL === undefined
        ? `Finner ingen sandkasse som kjører med DATAMAPPE=${DATAMAPPE}. Start den, eller sett DATABASE_URL.`
        : `Får ikke kontakt med databasen (${String(cause)}). Sjekk DATABASE_URL, og at databasen kjører.`,
      { cause },
    );
  }
}

async function kjor(argumenter: readonly string[]): Promise<string> {
  const lest = lesKommando(GRUPPER, argumenter);
  if ('hjelp' in lest) return lest.hjelp;
  const miljo = lesMiljo(process.env);
  const datakilde = await kobleTil(miljo);
  const app = await NestFactory.createApplicationContext(
    CliModule.pa({ miljo, datakilde, klokke: await finnKlokke(miljo) }),
    { logger: false, abortOnError: false },
  );
  try {
    return await lest.kommando.kjor(app, lest.valg);
  } finally {
    await app.close();
  }
}

/** The tables are the process's business: here none is made or changed. */
async function kobleTil(miljo: Miljo): Promise<DataSource> {
  const adresse = miljo.DATABASE_URL ?? resolve(miljo.DATAMAPPE);
  try {
    return await lagDatakilde({ adresse, tilkoblinger: 2, eier: false }).initialize();
  } catch (feil) {
    throw new FarIkkeKontakt(miljo, feil);
  }
}

try {
  process.stdout.write(`${await kjor(process.argv.slice(2))}\n`);
} catch (feil) {
  const kjent = feil instanceof Bruksfeil || feil instanceof UgyldigMiljo;
  process.stderr.write(`${kjent ? feil.message : String((feil as Error).stack ?? feil)}\n`);
  process.exitCode = kjent ? 2 : 1;
}

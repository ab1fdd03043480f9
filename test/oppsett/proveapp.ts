import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { lagDatakilde } from '../../ormconfig.js';
import { lagApp } from '../../src/app.setup.js';
import { lesMiljo } from '../../src/felles/miljo/les-miljo.js';
import { hentHemmeligheter, type Hemmeligheter } from '../../src/sandkasse/hemmeligheter.js';
import { lagKlar, type Klar } from '../../src/sandkasse/klar.js';
import { ledigPort } from './ledig-port.js';
import { StyrtKlokke } from './styrt-klokke.js';
import { lagTestdatabase } from './testdatabase.js';

/** The product with its sandbox, listening, on a database of its own. */
export interface Proveapp {
  readonly app: NestFastifyApplication;
  readonly adresse: string;
  readonly klar: Klar;
  readonly hemmeligheter: Hemmeligheter;
  readonly datakilde: DataSource;
  readonly klokke: StyrtKlokke;
  /** Every line that the product wrote to its log. */
  readonly logg: readonly string[];
  readonly stopp: () => Promise<void>;
}

/** @param omvei another address of the same database, for tests that take it away */
export async function startProveapp(
  omvei: (adresse: string) => Promise<string> = async (adresse) => adresse,
): Promise<Proveapp> {
  const database = await lagTestdatabase();
  const datamappe = mkdtempSync(join(tmpdir(), 'mko-app-'));
  const port = await ledigPort();
  const miljo = lesMiljo({ NODE_ENV: 'test', PORT: String(port), DATAMAPPE: datamappe });
  const datakilde = lagDatakilde({ adresse: await omvei(database.adresse), tilkoblinger: 10 });
  await datakilde.initialize();
  const klokke = new StyrtKlokke();
  const logg: string[] = [];
  const app = await lagApp({
    miljo,
    datakilde,
    klokke,
    logg: pino({ level: 'info' }, { write: (linje: string) => void logg.push(linje) }),
  });
  await app.listen({ port, host: 'localhost' });

  const hemmeligheter = await hentHemmeligheter(datamappe);
  const adresse = miljo.OFFENTLIG_ADRESSE;
  const stopp = async (): Promise<void> => {
    await app.close();
    await database.rydd();
    rmSync(datamappe, { recursive: true, force: true });
  };
  const klar = lagKlar(adresse, hemmeligheter);
  return { app, adresse, klar, hemmeligheter, datakilde, klokke, logg, stopp };
}

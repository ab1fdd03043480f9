import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { lagDatakilde } from '../../ormconfig.js';
import { lagApp } from '../../src/app.setup.js';
import type { Miljo } from '../../src/felles/miljo/miljo.js';
import { StyrtKlokke } from './styrt-klokke.js';

export interface LyttendeApp {
  readonly app: NestFastifyApplication;
  readonly adresse: string;
  readonly datakilde: DataSource;
  readonly klokke: StyrtKlokke;
  /** Every line that the product wrote to its log. */
  readonly logg: readonly string[];
}

/** The product, listening, with a clock that the test sets. @param database for `lagDatakilde` */
export async function lyttendeApp(miljo: Miljo, database: string): Promise<LyttendeApp> {
  const datakilde = lagDatakilde({ adresse: database, tilkoblinger: 10 });
  await datakilde.initialize();
  const klokke = new StyrtKlokke();
  const logg: string[] = [];
  const app = await lagApp({
    miljo,
    datakilde,
    klokke,
    logg: pino({ level: 'info' }, { write: (linje: string) => void logg.push(linje) }),
  });
  await app.listen({ port: miljo.PORT, host: 'localhost' });
  return { app, adresse: miljo.OFFENTLIG_ADRESSE, datakilde, klokke, logg };
}

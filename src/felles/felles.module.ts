import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { DatabaseService } from './database/database.service.js';
import { Beredskap } from './drift/beredskap.service.js';
import { DriftController } from './drift/drift.controller.js';
import { Metrikker } from './drift/metrikker.js';
import { Bakgrunn } from './klokke/bakgrunn.js';
import { Klokke } from './klokke/klokke.js';
import { Miljo } from './miljo/miljo.js';

export interface Grunnmur {
  readonly miljo: Miljo;
  /** Connected, and with its migrations run. */
  readonly datakilde: DataSource;
  readonly klokke: Klokke;
}

/** The ground: environment, database, clock, operations. Known to every room without being imported. */
@Global()
@Module({})
export class FellesModule {
  static pa({ miljo, datakilde, klokke }: Grunnmur): DynamicModule {
    return {
      module: FellesModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => datakilde.options,
          dataSourceFactory: () => Promise.resolve(datakilde),
        }),
      ],
      controllers: [DriftController],
      providers: [
        { provide: Miljo, useValue: miljo },
        { provide: Klokke, useValue: klokke },
        Bakgrunn,
        DatabaseService,
        Beredskap,
        Metrikker,
      ],
      exports: [Miljo, Klokke, Bakgrunn, DatabaseService, Beredskap, Metrikker],
    };
  }
}

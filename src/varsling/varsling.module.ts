import { Module, type DynamicModule } from '@nestjs/common';
import { HendelseModule } from '../hendelse/hendelse.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { MeldingRepository } from './lagring/melding.repository.js';
import { VarselRepository } from './lagring/varsel.repository.js';
import { VarslingsplanRepository } from './lagring/varslingsplan.repository.js';
import { Varslingsmalinger } from './malinger.js';
import { UtlysningService } from './utlysning.service.js';
import { UtsendingService } from './utsending.service.js';
import { VarslingService } from './varsling.service.js';
import { Varslingsarbeider } from './varslingsarbeider.js';
import { UTSENDING, type Utsendingsoppsett } from './varslingsoppsett.js';

@Module({})
export class VarslingModule {
  /** Without a way out to citizens the plans are kept, and nothing is given out. */
  static pa(utsending: Utsendingsoppsett | undefined): DynamicModule {
    return {
      module: VarslingModule,
      imports: [HendelseModule, MottakerModule],
      providers: [VarslingsplanRepository, VarslingService, ...(utsending ? ut(utsending) : [])],
    };
  }
}

const ut = (utsending: Utsendingsoppsett) => [
  { provide: UTSENDING, useValue: utsending },
  MeldingRepository,
  VarselRepository,
  Varslingsmalinger,
  UtlysningService,
  UtsendingService,
  Varslingsarbeider,
];

import { Module, type DynamicModule } from '@nestjs/common';
import { HendelseModule } from '../hendelse/hendelse.module.js';
import { KonfigurasjonModule } from '../konfigurasjon/konfigurasjon.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { OppgaveModule } from '../oppgave/oppgave.module.js';
import { MeldingRepository } from './lagring/melding.repository.js';
import { StatuslesingRepository } from './lagring/statuslesing.repository.js';
import { VarselRepository } from './lagring/varsel.repository.js';
import { VarselslettingRepository } from './lagring/varselsletting.repository.js';
import { VarslingskoRepository } from './lagring/varslingsko.repository.js';
import { VarslingsplanRepository } from './lagring/varslingsplan.repository.js';
import { Varslingsmalinger } from './malinger.js';
import { Overlevering } from './overlevering.js';
import { Statusarbeider } from './statusarbeider.js';
import { StatuslesingService } from './statuslesing.service.js';
import { Statusmalinger } from './statusmalinger.js';
import { UtlysningService } from './utlysning.service.js';
import { UtsendingService } from './utsending.service.js';
import { VarselinnsynModule } from './varselinnsyn.module.js';
import { Varselsletting } from './varselsletting.service.js';
import { VarslingController } from './varsling.controller.js';
import { VarslingService } from './varsling.service.js';
import { Varslingsarbeider } from './varslingsarbeider.js';
import { VarslingsstoppController } from './varslingsstopp.controller.js';
import { VarslingsstoppModule } from './varslingsstopp.module.js';
import { VarslingsproveController } from './varslingsprove.controller.js';
import { VarslingsproveService } from './varslingsprove.service.js';
import {
  STATUSKILDE,
  UTSENDING,
  type Statuskilde,
  type Utsendingsoppsett,
} from './varslingsoppsett.js';

@Module({})
export class VarslingModule {
  /** Without a way out to citizens the plans are kept, and nothing is given out. */
  static pa(utsending: Utsendingsoppsett | undefined): DynamicModule {
    return {
      module: VarslingModule,
      imports: [
        HendelseModule,
        KonfigurasjonModule,
        MottakerModule,
        OppgaveModule,
        VarselinnsynModule,
        VarslingsstoppModule,
      ],
      controllers: [VarslingController, VarslingsproveController, VarslingsstoppController],
      providers: [
        VarslingsplanRepository,
        VarslingService,
        VarslingsproveService,
        Varselsletting,
        VarselslettingRepository,
        ...(utsending ? ut(utsending) : []),
      ],
    };
  }
}

const ut = (utsending: Utsendingsoppsett) => [
  { provide: UTSENDING, useValue: utsending },
  MeldingRepository,
  VarselRepository,
  VarslingskoRepository,
  Varslingsmalinger,
  Overlevering,
  UtlysningService,
  UtsendingService,
  Varslingsarbeider,
  ...(utsending.statuskilde ? statuser(utsending.statuskilde) : []),
];

const statuser = (kilde: Statuskilde) => [
  { provide: STATUSKILDE, useValue: kilde },
  StatuslesingRepository,
  Statusmalinger,
  StatuslesingService,
  Statusarbeider,
];

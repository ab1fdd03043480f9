import { Module } from '@nestjs/common';
import { HendelseModule } from '../hendelse/hendelse.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { BevaringService } from './bevaring.service.js';
import { Bevaringsarbeider } from './bevaringsarbeider.js';
import { Bevaringsmalinger } from './bevaringsmalinger.js';
import { BevaringRepository } from './lagring/bevaring.repository.js';
import { OppgaveRepository } from './lagring/oppgave.repository.js';
import { OppgaveController } from './oppgave.controller.js';
import { OppgaveService } from './oppgave.service.js';
import { Personfeier } from './personfeier.js';

@Module({
  imports: [HendelseModule, MottakerModule],
  controllers: [OppgaveController],
  providers: [
    BevaringRepository,
    BevaringService,
    Bevaringsarbeider,
    Bevaringsmalinger,
    OppgaveRepository,
    OppgaveService,
    Personfeier,
  ],
  exports: [BevaringService, OppgaveService],
})
export class OppgaveModule {}

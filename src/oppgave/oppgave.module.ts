import { Module } from '@nestjs/common';
import { HendelseModule } from '../hendelse/hendelse.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { OppgaveRepository } from './lagring/oppgave.repository.js';
import { OppgaveController } from './oppgave.controller.js';
import { OppgaveService } from './oppgave.service.js';

@Module({
  imports: [HendelseModule, MottakerModule],
  controllers: [OppgaveController],
  providers: [OppgaveRepository, OppgaveService],
  exports: [OppgaveService],
})
export class OppgaveModule {}

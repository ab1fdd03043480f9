import { Module } from '@nestjs/common';
import { KonfigurasjonModule } from '../konfigurasjon/konfigurasjon.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { OppgaveModule } from '../oppgave/oppgave.module.js';
import { InnbyggerController } from './innbygger.controller.js';
import { InnbyggerService } from './innbygger.service.js';
import { InnbyggeroppgaveRepository } from './lagring/innbyggeroppgave.repository.js';
import { InnstillingRepository } from './lagring/innstilling.repository.js';
import { MegService } from './meg.service.js';

@Module({
  imports: [KonfigurasjonModule, MottakerModule, OppgaveModule],
  controllers: [InnbyggerController],
  providers: [InnbyggerService, InnbyggeroppgaveRepository, InnstillingRepository, MegService],
})
export class InnbyggerModule {}

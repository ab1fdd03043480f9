import { Module } from '@nestjs/common';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { InnbyggerController } from './innbygger.controller.js';
import { InnbyggerService } from './innbygger.service.js';
import { InnbyggeroppgaveRepository } from './lagring/innbyggeroppgave.repository.js';

@Module({
  imports: [MottakerModule],
  controllers: [InnbyggerController],
  providers: [InnbyggerService, InnbyggeroppgaveRepository],
})
export class InnbyggerModule {}

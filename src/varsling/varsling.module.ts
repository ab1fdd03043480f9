import { Module } from '@nestjs/common';
import { HendelseModule } from '../hendelse/hendelse.module.js';
import { VarslingsplanRepository } from './lagring/varslingsplan.repository.js';
import { VarslingService } from './varsling.service.js';

@Module({ imports: [HendelseModule], providers: [VarslingsplanRepository, VarslingService] })
export class VarslingModule {}

import { Module } from '@nestjs/common';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { VarselinnsynModule } from '../varsling/varselinnsyn.module.js';
import { InnsiktController } from './innsikt.controller.js';
import { Innsynslogg } from './innsynslogg.service.js';
import { InnsynRepository } from './lagring/innsyn.repository.js';
import { OppslagRepository } from './lagring/oppslag.repository.js';
import { StatistikkRepository } from './lagring/statistikk.repository.js';
import { OppslagService } from './oppslag.service.js';
import { StatistikkService } from './statistikk.service.js';
import { Statistikkarbeider } from './statistikkarbeider.js';

@Module({
  imports: [MottakerModule, VarselinnsynModule],
  controllers: [InnsiktController],
  providers: [
    InnsynRepository,
    Innsynslogg,
    OppslagRepository,
    OppslagService,
    StatistikkRepository,
    StatistikkService,
    Statistikkarbeider,
  ],
})
export class InnsiktModule {}

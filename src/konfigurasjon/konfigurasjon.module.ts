import { Module } from '@nestjs/common';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import { Kommuneregister } from './kommuneregister.service.js';
import { KonfigurasjonController } from './konfigurasjon.controller.js';
import { KonfigurasjonService } from './konfigurasjon.service.js';
import { IntegrasjonRepository } from './lagring/integrasjon.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

@Module({
  imports: [MottakerModule],
  controllers: [KonfigurasjonController],
  providers: [
    Integrasjonsregister,
    IntegrasjonRepository,
    KommuneRepository,
    Kommuneregister,
    KonfigurasjonService,
  ],
  exports: [Integrasjonsregister, Kommuneregister, KonfigurasjonService],
})
export class KonfigurasjonModule {}

import { Module } from '@nestjs/common';
import { KonfigurasjonModule } from '../konfigurasjon/konfigurasjon.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { VarselinnsynRepository } from './lagring/varselinnsyn.repository.js';
import { VarselinnsynService } from './varselinnsyn.service.js';

/** By itself: whoever looks at notices need not be able to send them. */
@Module({
  imports: [KonfigurasjonModule, MottakerModule],
  providers: [VarselinnsynRepository, VarselinnsynService],
  exports: [VarselinnsynService],
})
export class VarselinnsynModule {}

import { Module } from '@nestjs/common';
import { Miljo } from '../felles/miljo/miljo.js';
import { KonfigurasjonModule } from '../konfigurasjon/konfigurasjon.module.js';
import { Fagsystemtilgang } from './fagsystemtilgang.service.js';
import { Persontilgang } from './persontilgang.service.js';
import { TilgangService } from './tilgang.service.js';
import { Idporten, Maskinporten } from './tokenkontroll.js';

@Module({
  imports: [KonfigurasjonModule],
  providers: [
    Fagsystemtilgang,
    Persontilgang,
    TilgangService,
    {
      provide: Maskinporten,
      inject: [Miljo],
      useFactory: (miljo: Miljo) => new Maskinporten(miljo.MASKINPORTEN_ISSUER),
    },
    {
      provide: Idporten,
      inject: [Miljo],
      useFactory: (miljo: Miljo) => new Idporten(miljo.IDPORTEN_ISSUER),
    },
  ],
  exports: [TilgangService],
})
export class TilgangModule {}

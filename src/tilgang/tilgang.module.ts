import { Module, type DynamicModule } from '@nestjs/common';
import { Miljo } from '../felles/miljo/miljo.js';
import { KonfigurasjonModule } from '../konfigurasjon/konfigurasjon.module.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { Fagsystemtilgang } from './fagsystemtilgang.service.js';
import { InnloggingService } from './innlogging.service.js';
import { InnloggingRepository } from './lagring/innlogging.repository.js';
import { SesjonRepository } from './lagring/sesjon.repository.js';
import { OidcKlient, type Portalklient } from './oidc-klient.js';
import { Persontilgang } from './persontilgang.service.js';
import { SesjonService } from './sesjon.service.js';
import { Sesjonspersoner } from './sesjonspersoner.js';
import { Sesjontilgang } from './sesjontilgang.service.js';
import { TilgangService } from './tilgang.service.js';
import { Idporten, Maskinporten } from './tokenkontroll.js';

@Module({})
export class TilgangModule {
  /** @param klient what we are to ID-porten */
  static pa(klient: Portalklient): DynamicModule {
    return {
      module: TilgangModule,
      imports: [KonfigurasjonModule, MottakerModule],
      providers: [
        ...[Fagsystemtilgang, Persontilgang, Sesjontilgang, TilgangService],
        ...[InnloggingService, InnloggingRepository, SesjonService, SesjonRepository],
        Sesjonspersoner,
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
        {
          provide: OidcKlient,
          inject: [Miljo],
          useFactory: (miljo: Miljo) => new OidcKlient({ ...klient, ...adresser(miljo) }),
        },
      ],
      exports: [TilgangService, InnloggingService, SesjonService],
    };
  }
}

const adresser = ({ IDPORTEN_ISSUER, OFFENTLIG_ADRESSE }: Miljo) => ({
  issuer: IDPORTEN_ISSUER,
  returadresse: `${OFFENTLIG_ADRESSE}/logg-inn/retur`,
});

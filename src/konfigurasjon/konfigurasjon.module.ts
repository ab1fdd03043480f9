import { Module } from '@nestjs/common';
import { Miljo } from '../felles/miljo/miljo.js';
import { MottakerModule } from '../mottaker/mottaker.module.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { AdministratorerService } from './administratorer.service.js';
import { Endringslogg } from './endringslogg.service.js';
import { Endringsrett } from './endringsrett.service.js';
import { ForvaltningController } from './forvaltning.controller.js';
import { Integrasjonsregister } from './integrasjonsregister.service.js';
import { KommunerService } from './kommuner.service.js';
import { Kommuneregister } from './kommuneregister.service.js';
import { KonfigurasjonController } from './konfigurasjon.controller.js';
import { InnstillingerController } from './innstillinger.controller.js';
import { InnstillingerService } from './innstillinger.service.js';
import { IntegrasjonController } from './integrasjon.controller.js';
import { IntegrasjonerService } from './integrasjoner.service.js';
import { PlattformController } from './plattform.controller.js';
import { Plattformregister } from './plattformregister.service.js';
import { TjenesteController } from './tjeneste.controller.js';
import { TjenesteService } from './tjeneste.service.js';
import { AdministratorRepository } from './lagring/administrator.repository.js';
import { EndringRepository } from './lagring/endring.repository.js';
import { IntegrasjonRepository } from './lagring/integrasjon.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';
import { KommuneinnstillingerRepository } from './lagring/kommuneinnstillinger.repository.js';
import { PlattformadministratorRepository } from './lagring/plattformadministrator.repository.js';
import { VarslingsvalgRepository } from './lagring/varslingsvalg.repository.js';
import { Rollepersoner } from './rollepersoner.js';
import { TEKSTREGLER, VarslingsvalgService, type Regler } from './varslingsvalg.service.js';

@Module({
  imports: [MottakerModule],
  controllers: [
    ForvaltningController,
    InnstillingerController,
    IntegrasjonController,
    KonfigurasjonController,
    PlattformController,
    TjenesteController,
  ],
  providers: [
    AdministratorerService,
    AdministratorRepository,
    EndringRepository,
    Endringslogg,
    InnstillingerService,
    Endringsrett,
    IntegrasjonerService,
    Integrasjonsregister,
    IntegrasjonRepository,
    KommuneinnstillingerRepository,
    KommuneRepository,
    Kommuneregister,
    KommunerService,
    PlattformadministratorRepository,
    Plattformregister,
    Rollepersoner,
    TjenesteService,
    VarslingsvalgRepository,
    VarslingsvalgService,
    {
      provide: TEKSTREGLER,
      inject: [Miljo, MottakerService],
      useFactory: ({ OFFENTLIG_ADRESSE }: Miljo, mottakere: MottakerService): Regler => ({
        portal: new URL(OFFENTLIG_ADRESSE).host,
        inneholderPersonnummer: (tekst) => mottakere.inneholderPersonnummer(tekst),
      }),
    },
  ],
  exports: [
    AdministratorerService,
    InnstillingerService,
    Integrasjonsregister,
    Kommuneregister,
    KommunerService,
    Plattformregister,
    TjenesteService,
    VarslingsvalgService,
  ],
})
export class KonfigurasjonModule {}

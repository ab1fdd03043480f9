import { Module } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Miljo } from '../felles/miljo/miljo.js';
import { MottakerRepository } from './lagring/mottaker.repository.js';
import { PersonRepository } from './lagring/person.repository.js';
import { SlettingRepository } from './lagring/sletting.repository.js';
import { MottakerService } from './mottaker.service.js';
import { Nokkelbytte } from './nokkelbytte.service.js';
import { Mottakersletting } from './mottakersletting.service.js';
import { Personkrypto } from './personkrypto.js';

@Module({
  providers: [
    MottakerRepository,
    Nokkelbytte,
    PersonRepository,
    SlettingRepository,
    Mottakersletting,
    {
      provide: Personkrypto,
      inject: [Miljo],
      useFactory: (miljo: Miljo) =>
        new Personkrypto({
          oppslag: miljo.PERSON_OPPSLAGSNOKKEL,
          kryptering: miljo.PERSON_KRYPTERINGSNOKLER,
        }),
    },
    {
      provide: MottakerService,
      inject: [DatabaseService, MottakerRepository, PersonRepository, Personkrypto, Miljo],
      useFactory: (
        database: DatabaseService,
        mottakere: MottakerRepository,
        personer: PersonRepository,
        krypto: Personkrypto,
        miljo: Miljo,
      ) =>
        new MottakerService(database, mottakere, personer, krypto, {
          tillatSyntetiske: miljo.TILLAT_SYNTETISKE,
        }),
    },
  ],
  exports: [MottakerService, Mottakersletting],
})
export class MottakerModule {}

import { Module, type DynamicModule } from '@nestjs/common';
import { FellesModule, type Grunnmur } from './felles/felles.module.js';
import { InnbyggerModule } from './innbygger/innbygger.module.js';
import { InnsiktModule } from './innsikt/innsikt.module.js';
import { KonfigurasjonModule } from './konfigurasjon/konfigurasjon.module.js';
import { OppgaveModule } from './oppgave/oppgave.module.js';
import type { Portalklient } from './tilgang/oidc-klient.js';
import { TilgangModule } from './tilgang/tilgang.module.js';
import { VarslingModule } from './varsling/varsling.module.js';
import type { Utsendingsoppsett } from './varsling/varslingsoppsett.js';

/** The ways out of the house. */
export interface Utganger {
  readonly portalklient: Portalklient;
  /** None where citizens are sent nothing. */
  readonly utsending: Utsendingsoppsett | undefined;
}

/** The whole house. Which room may use which stands in docs/ARKITEKTUR.md, and is checked. */
@Module({})
export class AppModule {
  static pa(grunnmur: Grunnmur, { portalklient, utsending }: Utganger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        FellesModule.pa(grunnmur),
        KonfigurasjonModule,
        TilgangModule.pa(portalklient),
        OppgaveModule,
        VarslingModule.pa(utsending),
        InnbyggerModule,
        InnsiktModule,
      ],
    };
  }
}

import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { avtrykk } from '../felles/hemmelighet.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Kommuneoppsett } from '../felles/miljo/miljoverdier.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import type { Privilegium } from './domene/privilegium.js';
import { IntegrasjonRepository } from './lagring/integrasjon.repository.js';
import { KommuneRepository } from './lagring/kommune.repository.js';

/** An integration whose secrets are decided elsewhere: the sandbox's. */
export interface FastIntegrasjon {
  readonly id: string;
  readonly fiksOrgId: string;
  readonly orgnr: string;
  readonly passord: string;
  readonly privilegier: readonly Privilegium[];
}

/** Which kommuner the installation serves, and who administers them. */
@Injectable()
export class Kommuneregister {
  constructor(
    private readonly database: DatabaseService,
    private readonly kommuner: KommuneRepository,
    private readonly integrasjoner: IntegrasjonRepository,
    private readonly mottakere: MottakerService,
    private readonly klokke: Klokke,
  ) {}

  /**
   * Adds the kommune and its administrators where they are missing; takes nothing away.
   * @throws AvslagFeil UGYLDIG_PERSONID for an administrator who could never log in
   */
  async sikreKommune({ administratorer, ...kommune }: Kommuneoppsett): Promise<void> {
    await this.mottakere.kontroller(administratorer, (plass) => `/administratorer/${plass}`);
    await this.database.transaksjon(async (tx) => {
      await this.kommuner.sikre(tx, kommune);
      for (const nummer of administratorer) {
        const personId = await this.mottakere.finnEllerLeggTilPerson(tx, nummer);
        await this.kommuner.sikreAdministrator(tx, { fiksOrgId: kommune.fiksOrgId, personId });
      }
    });
  }

  /** Adds the integration, or sets the one that exists to these values. */
  async sikreIntegrasjon({ passord, privilegier, ...resten }: FastIntegrasjon): Promise<void> {
    await this.database.transaksjon((tx) =>
      this.integrasjoner.sikre(tx, {
        ...resten,
        forelderRessurs: null,
        passordHash: avtrykk(passord),
        privilegier: [...privilegier],
        opprettet: this.klokke.na(),
        trukket: null,
      }),
    );
  }

  erAdministrator(fiksOrgId: string, nummer: string): Promise<boolean> {
    return this.database.les(async (tx) => {
      const personId = await this.mottakere.finnPerson(tx, nummer);
      return personId !== undefined && this.kommuner.erAdministrator(tx, { fiksOrgId, personId });
    });
  }
}

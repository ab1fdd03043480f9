import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Kommuneregister } from '../konfigurasjon/kommuneregister.service.js';
import { Plattformregister } from '../konfigurasjon/plattformregister.service.js';
import type { Person } from '../kontrakt/innringer.js';
import type { Svar } from '../kontrakt/typer.js';
import { MottakerService } from '../mottaker/mottaker.service.js';
import { InnstillingRepository } from './lagring/innstilling.repository.js';
import type { Sprak } from './tekster/dato.js';

/** The one who is logged in, and what that person has chosen. */
@Injectable()
export class MegService {
  constructor(
    private readonly database: DatabaseService,
    private readonly innstillinger: InnstillingRepository,
    private readonly mottakere: MottakerService,
    private readonly kommuner: Kommuneregister,
    private readonly plattform: Plattformregister,
  ) {}

  async hent({ personnummer, sesjon }: Person): Promise<Svar<'hentMeg'>> {
    const oppslag = this.mottakere.oppslag(personnummer);
    const sprak = await this.database.les((tx) => this.innstillinger.hentSprak(tx, oppslag));
    return {
      personId: this.mottakere.masker(personnummer),
      ...(sprak && { sprak }),
      ...(sesjon && { sesjon }),
    };
  }

  /** Where the person has a role in the configuration, and whether that one may make new kommuner. */
  async hentForvaltning({ personnummer }: Person): Promise<Svar<'hentForvaltning'>> {
    const [roller, plattform] = await Promise.all([
      this.kommuner.finnRoller(personnummer),
      this.plattform.finn(personnummer),
    ]);
    return {
      plattformadministrator: plattform !== undefined,
      kommuner: roller.map(({ fiksOrgId, kommunenavn: navn, kommunenr, rolle }) => ({
        ...{ fiksOrgId, navn, kommunenr, rolle },
      })),
    };
  }

  async lagreSprak({ personnummer }: Person, sprak: Sprak): Promise<void> {
    await this.database.transaksjon(async (tx) => {
      const personId = await this.mottakere.finnEllerLeggTilPerson(tx, personnummer);
      await this.innstillinger.lagreSprak(tx, personId, sprak);
    });
  }
}

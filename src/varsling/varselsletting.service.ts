import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';
import { BevaringService } from '../oppgave/bevaring.service.js';
import { VarselslettingRepository } from './lagring/varselsletting.repository.js';

/** Notices and messages go with the recipients they were for. */
@Injectable()
export class Varselsletting implements OnModuleInit {
  constructor(
    private readonly bevaring: BevaringService,
    private readonly mottakere: Mottakersletting,
    private readonly sletting: VarselslettingRepository,
  ) {}

  onModuleInit(): void {
    this.mottakere.registrer((tx, personIder) => this.sletting.medMeldinger(tx, personIder));
    this.bevaring.vedSletting(async (tx, pulje) => {
      await this.sletting.slettPlan(tx, pulje);
      const meldinger = await this.sletting.lasMeldinger(tx, pulje);
      await this.sletting.slettVarsler(tx, pulje);
      await this.sletting.slettTomme(tx, pulje.fiksOrgId, meldinger);
    });
  }
}

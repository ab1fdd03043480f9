import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';
import { AdministratorRepository } from './lagring/administrator.repository.js';
import { PlattformadministratorRepository } from './lagring/plattformadministrator.repository.js';

/** Whoever has a role, in a kommune or in the installation, stays known, with or without tasks. */
@Injectable()
export class Rollepersoner implements OnModuleInit {
  constructor(
    private readonly mottakere: Mottakersletting,
    private readonly administratorer: AdministratorRepository,
    private readonly plattformen: PlattformadministratorRepository,
  ) {}

  onModuleInit(): void {
    this.mottakere.registrer((tx, personIder) => this.administratorer.medRolle(tx, personIder));
    this.mottakere.registrer((tx, personIder) => this.plattformen.blant(tx, personIder));
  }
}

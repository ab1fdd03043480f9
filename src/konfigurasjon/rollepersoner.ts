import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';
import { AdministratorRepository } from './lagring/administrator.repository.js';

/** Whoever has a role stays known, with or without tasks. */
@Injectable()
export class Rollepersoner implements OnModuleInit {
  constructor(
    private readonly mottakere: Mottakersletting,
    private readonly administratorer: AdministratorRepository,
  ) {}

  onModuleInit(): void {
    this.mottakere.registrer((tx, personIder) => this.administratorer.medRolle(tx, personIder));
  }
}

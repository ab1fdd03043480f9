import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';
import { SesjonRepository } from './lagring/sesjon.repository.js';

/** Whoever is logged in stays known for as long as that. */
@Injectable()
export class Sesjonspersoner implements OnModuleInit {
  constructor(
    private readonly mottakere: Mottakersletting,
    private readonly sesjoner: SesjonRepository,
  ) {}

  onModuleInit(): void {
    this.mottakere.registrer((tx, personIder) => this.sesjoner.medSesjon(tx, personIder));
  }
}

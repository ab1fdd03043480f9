import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import type { Hendelse } from '../hendelse/hendelse.js';
import { HendelseService } from '../hendelse/hendelse.service.js';
import { plantiltak } from './domene/purring.js';
import { VarslingsplanRepository } from './lagring/varslingsplan.repository.js';

/** Keeps the plan of reminders in step with what happens to tasks. */
@Injectable()
export class VarslingService implements OnModuleInit {
  constructor(
    private readonly hendelser: HendelseService,
    private readonly planer: VarslingsplanRepository,
  ) {}

  onModuleInit(): void {
    this.hendelser.lytt((tx, skjedd) => this.planlegg(tx, skjedd));
  }

  private async planlegg(tx: Transaksjon, skjedd: readonly Hendelse[]): Promise<void> {
    for (const hendelse of skjedd) {
      const tiltak = plantiltak(hendelse);
      if (tiltak === 'START') await this.planer.start(tx, hendelse);
      if (tiltak === 'STOPP') await this.planer.stopp(tx, hendelse);
    }
  }
}

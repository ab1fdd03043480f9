import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DatabaseService } from '../felles/database/database.service.js';
import { Metrikker } from '../felles/drift/metrikker.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { BevaringRepository } from './lagring/bevaring.repository.js';

/** How it goes with the deleting, for operators. Numbers only: no kommune, no task, no person. */
@Injectable()
export class Bevaringsmalinger {
  private readonly slettede: Counter;

  constructor(
    { register }: Metrikker,
    database: DatabaseService,
    bevaring: BevaringRepository,
    klokke: Klokke,
  ) {
    const registers = [register];
    this.slettede = new Counter({
      name: 'bevaring_slettede_oppgaver_total',
      help: 'Tasks that were deleted because their kommune no longer needs them',
      registers,
    });
    new Gauge({
      name: 'bevaring_eldste_forfalt_seconds',
      help: 'How long the oldest task has waited that is due to be deleted, in seconds',
      registers,
      // Asked when operators ask. What it cannot answer it leaves as it was.
      async collect() {
        const na = klokke.na();
        const sekunder = await database
          .les((tx) => bevaring.eldsteSekunder(tx, { na, iDag: osloDato(na) }))
          .catch(() => undefined);
        if (sekunder !== undefined) this.set(sekunder);
      },
    });
  }

  tellSlettet(): void {
    this.slettede.inc();
  }
}

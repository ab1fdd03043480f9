import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DatabaseService } from '../felles/database/database.service.js';
import { Metrikker } from '../felles/drift/metrikker.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { MeldingRepository } from './lagring/melding.repository.js';

/** How it goes with the messages, for operators. Numbers only: no kommune, no task, no person. */
@Injectable()
export class Varslingsmalinger {
  private readonly meldinger: Counter<'utfall'>;
  private readonly overtatte: Counter;

  constructor(
    { register }: Metrikker,
    database: DatabaseService,
    repository: MeldingRepository,
    klokke: Klokke,
  ) {
    const registers = [register];
    this.meldinger = new Counter({
      name: 'varsling_meldinger_total',
      help: 'Messages by what became of them: SENDT, IKKE_NADD, BORTFALT, PROVES_IGJEN',
      labelNames: ['utfall'] as const,
      registers,
    });
    this.overtatte = new Counter({
      name: 'varsling_overtatte_total',
      help: 'Messages taken over from a process that died with them; each may have been sent twice',
      registers,
    });
    const eldste = new Gauge({
      name: 'varsling_eldste_forfalt_seconds',
      help: 'How long the oldest message that is due has waited, in seconds',
      registers,
    });
    new Gauge({
      name: 'varsling_forfalte',
      help: 'Messages that are due and not sent',
      registers,
      // Asked when operators ask. What it cannot answer it leaves as it was.
      async collect() {
        const na = klokke.na();
        const ko = await database
          .les((tx) => repository.tellForfalte(tx, na))
          .catch(() => undefined);
        if (!ko) return;
        this.set(ko.antall);
        eldste.set(ko.eldste ? (na.getTime() - ko.eldste.getTime()) / 1_000 : 0);
      },
    });
  }

  tell(utfall: 'SENDT' | 'IKKE_NADD' | 'BORTFALT' | 'PROVES_IGJEN'): void {
    this.meldinger.inc({ utfall });
  }

  tellOvertatte(antall: number): void {
    if (antall > 0) this.overtatte.inc(antall);
  }
}

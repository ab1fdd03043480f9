import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DatabaseService } from '../felles/database/database.service.js';
import { Metrikker } from '../felles/drift/metrikker.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { StatuslesingRepository, type Statustall } from './lagring/statuslesing.repository.js';

/** How it goes with hearing what became of messages, for operators; only where a channel tells it afterwards. */
@Injectable()
export class Statusmalinger {
  private readonly statuser: Counter<'utfall'>;
  private readonly lesinger: Counter<'utfall'>;

  constructor(
    { register }: Metrikker,
    database: DatabaseService,
    repository: StatuslesingRepository,
    klokke: Klokke,
  ) {
    const registers = [register];
    this.statuser = new Counter({
      name: 'varsling_statuser_total',
      help: 'Messages whose fate the channel has told: LEVERT, IKKE_NADD',
      labelNames: ['utfall'] as const,
      registers,
    });
    this.lesinger = new Counter({
      name: 'varsling_statuslesinger_total',
      help: 'Times that the channel was asked what became of messages: LEST, FEILET',
      labelNames: ['utfall'] as const,
      registers,
    });
    new Gauge({
      name: 'varsling_uten_utfall',
      help: 'Messages that the channel took 7 to 37 days ago, and has not told the fate of',
      registers,
      // Asked when operators ask. What it cannot answer it leaves as it was.
      async collect() {
        const antall = await database
          .les((tx) => repository.tellUtenUtfall(tx, klokke.na()))
          .catch(() => undefined);
        if (antall !== undefined) this.set(antall);
      },
    });
  }

  tellStatuser(tall: readonly Statustall[]): void {
    for (const { status, antall } of tall) this.statuser.inc({ utfall: status }, antall);
  }

  tellLesing(utfall: 'LEST' | 'FEILET'): void {
    this.lesinger.inc({ utfall });
  }
}

import { Injectable } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import { DatabaseService } from '../felles/database/database.service.js';
import { Metrikker } from '../felles/drift/metrikker.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Kanal } from './kanaler/varselkanal.js';
import { VarslingskoRepository } from './lagring/varslingsko.repository.js';
import { VarslingsstoppRepository } from './lagring/varslingsstopp.repository.js';
import { malKo } from './komalinger.js';

/** How it goes with the messages, for operators. Numbers only: no kommune, no task, no person. */
@Injectable()
export class Varslingsmalinger {
  private readonly meldinger: Counter<'utfall' | 'kanal'>;
  private readonly overtatte: Counter;

  constructor(
    { register }: Metrikker,
    database: DatabaseService,
    ko: VarslingskoRepository,
    klokke: Klokke,
    stopp: VarslingsstoppRepository,
  ) {
    const registers = [register];
    this.meldinger = new Counter({
      name: 'varsling_meldinger_total',
      help: 'Messages by what became of them (SENDT, IKKE_NADD, BORTFALT, PROVES_IGJEN) and the channel, INGEN where it came to none',
      labelNames: ['utfall', 'kanal'] as const,
      registers,
    });
    this.overtatte = new Counter({
      name: 'varsling_overtatte_total',
      help: 'Messages taken over from a process that died with them; each may have been sent twice',
      registers,
    });
    malKo(register, klokke, (na) => database.les((tx) => ko.tell(tx, na)));
    malStopp(register, () => database.les((tx) => stopp.tell(tx)));
  }

  tell(utfall: 'SENDT' | 'IKKE_NADD' | 'BORTFALT' | 'PROVES_IGJEN', kanal: Kanal | null): void {
    this.meldinger.inc({ utfall, kanal: kanal ?? 'INGEN' });
  }

  tellOvertatte(antall: number): void {
    if (antall > 0) this.overtatte.inc(antall);
  }
}

type Stopptall = Awaited<ReturnType<VarslingsstoppRepository['tell']>>;

function malStopp(register: Registry, tell: () => Promise<Stopptall>): void {
  new Gauge({
    name: 'varsling_stoppet',
    help: 'What operators have stopped: the installation (0 or 1), and how many kommuner by themselves',
    labelNames: ['omfang'] as const,
    registers: [register],
    async collect() {
      const tall = await tell().catch(() => undefined);
      if (!tall) return;
      this.set({ omfang: 'installasjon' }, tall.installasjon);
      this.set({ omfang: 'kommuner' }, tall.kommuner);
    },
  });
}

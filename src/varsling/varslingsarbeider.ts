import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Bakgrunn, type Bakgrunnsarbeid } from '../felles/klokke/bakgrunn.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { Sloyfe } from '../felles/klokke/sloyfe.js';
import { UtlysningService } from './utlysning.service.js';
import { UtsendingService } from './utsending.service.js';

/**
 * Messages under way at a time; more than the connections a process has to the database (DATABASE_TILKOBLINGER), and
 * that is meant: most of the time a message waits for its channel, and holds no connection then. Whoever wants one at
 * the worst moment, a request too, has a dozen short statements before it. Measured with a channel that takes no time,
 * a request then waits some ten milliseconds longer; at the pace that is the default, none.
 */
const PLASSER = 20;
/** To ask for one place costs as much as to ask for ten. */
const VERDT_A_SPORRE = PLASSER / 2;

/**
 * Works off what is due, in every process: gives out notices, sends messages. Others may do the same at the same
 * time. What it was at when it died, another takes over.
 */
@Injectable()
export class Varslingsarbeider
  implements Bakgrunnsarbeid, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logg = new Logger(Varslingsarbeider.name);
  private readonly underveis = new Set<Promise<void>>();
  private readonly sloyfe = new Sloyfe({
    ...{ hva: 'Varslingen', hvilMs: 1_000, runde: () => this.runde() },
  });
  private sisteRunde: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly klokke: Klokke,
    private readonly utlysning: UtlysningService,
    private readonly utsending: UtsendingService,
    private readonly bakgrunn: Bakgrunn,
  ) {}

  onApplicationBootstrap(): void {
    this.bakgrunn.registrer(this);
    this.sloyfe.start();
  }

  /** What is under way is finished; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sloyfe.stopp();
    await Promise.all(this.underveis);
    await this.utsending.lukk();
  }

  nesteForfall(etter: Date): Promise<Date | undefined> {
    return this.utlysning.nesteForfall(etter);
  }

  async gjorUnna(): Promise<void> {
    while (await this.runde()) {
      // Until a round finds nothing.
    }
    await Promise.all(this.underveis);
  }

  /** Answers whether there was something to do. One at a time: each may fill all places. */
  private runde(): Promise<boolean> {
    const denne = this.sisteRunde.then(() => this.gjorRunde());
    this.sisteRunde = denne.catch(() => undefined);
    return denne;
  }

  private async gjorRunde(): Promise<boolean> {
    const na = this.klokke.na();
    if (await this.lysUt(na)) return true;
    const ledige = PLASSER - this.underveis.size;
    if (ledige < VERDT_A_SPORRE) {
      await Promise.race(this.underveis);
      return true;
    }
    const tatt = await this.utsending.ta(na, ledige);
    for (const melding of tatt) this.begynn(this.utsending.send(melding));
    return tatt.length > 0;
  }

  /** A plan that cannot be given out holds back its own notices, and not what is given out already. */
  private async lysUt(na: Date): Promise<boolean> {
    try {
      return await this.utlysning.lysUt(na);
    } catch (feil) {
      this.logg.error(`Varsler ble ikke lyst ut: ${(feil as Error).message}`);
      return false;
    }
  }

  private begynn(sending: Promise<void>): void {
    const denne = sending
      // It stays taken until its lease is out, and is tried again then.
      .catch((feil: unknown) =>
        this.logg.error(`En melding ble ikke ferdig: ${(feil as Error).message}`),
      )
      .finally(() => this.underveis.delete(denne));
    this.underveis.add(denne);
  }
}

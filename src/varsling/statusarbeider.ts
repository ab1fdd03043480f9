import { setTimeout as vent } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { StatuslesingService } from './statuslesing.service.js';

/** How often a process asks the database whether it is time. */
const SER_ETTER_MS = 1_000;

/**
 * Reads statuses in every process, beside the sending and not in its way. By the real time: the channel knows of no
 * other.
 */
@Injectable()
export class Statusarbeider implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logg = new Logger(Statusarbeider.name);
  private readonly stopp = new AbortController();
  private arbeid: Promise<void> = Promise.resolve();

  constructor(private readonly lesing: StatuslesingService) {}

  onApplicationBootstrap(): void {
    this.arbeid = this.arbeidTilStopp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopp.abort();
    await this.arbeid;
  }

  private async arbeidTilStopp(): Promise<void> {
    while (!this.stopp.signal.aborted) {
      const hvil = (await this.provEnSide()) ? 0 : SER_ETTER_MS;
      await vent(hvil, undefined, { signal: this.stopp.signal }).catch(() => undefined);
    }
  }

  /** The database may be away: then we look again in a while, and read the same page. */
  private async provEnSide(): Promise<boolean> {
    try {
      return await this.lesing.lesEnSide();
    } catch (feil) {
      this.logg.warn(`Statuslesingen tok en pause: ${(feil as Error).message}`);
      return false;
    }
  }
}

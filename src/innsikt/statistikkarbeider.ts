import { setTimeout as vent } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { StatistikkService } from './statistikk.service.js';

const HVIL_MS = 1_000;

/** Keeps the counters up to date, in every process. What was not added when one died, another adds. */
@Injectable()
export class Statistikkarbeider implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logg = new Logger(Statistikkarbeider.name);
  private readonly stopp = new AbortController();
  private arbeid: Promise<void> = Promise.resolve();

  constructor(private readonly statistikk: StatistikkService) {}

  onApplicationBootstrap(): void {
    this.arbeid = this.arbeidTilStopp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopp.abort();
    await this.arbeid;
  }

  private async arbeidTilStopp(): Promise<void> {
    while (!this.stopp.signal.aborted) {
      const hvil = (await this.provEnPulje()) ? 0 : HVIL_MS;
      await vent(hvil, undefined, { signal: this.stopp.signal }).catch(() => undefined);
    }
  }

  /** The database may be away: then we look again in a while. */
  private async provEnPulje(): Promise<boolean> {
    try {
      return await this.statistikk.regnInn();
    } catch (feil) {
      this.logg.warn(`Statistikken tok en pause: ${(feil as Error).message}`);
      return false;
    }
  }
}

import { setTimeout as vent } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

interface Sloyfeoppsett {
  /** What takes a break when a round fails, for the log. */
  readonly hva: string;
  /** Between rounds when there is more to do, and when there is not; milliseconds. */
  readonly pauseMs?: number;
  readonly hvilMs: number;
  /** Answers whether there may be more to do. */
  readonly runde: () => Promise<boolean>;
}

/** Work that goes on in every process from its start to its stop, a round at a time, by the real time. */
export class Sloyfe {
  private readonly logg = new Logger(Sloyfe.name);
  private readonly stopper = new AbortController();
  private arbeid: Promise<void> = Promise.resolve();

  constructor(private readonly oppsett: Sloyfeoppsett) {}

  start(): void {
    this.arbeid = this.gaTilStopp();
  }

  /** The round under way is finished; no other is begun. */
  async stopp(): Promise<void> {
    this.stopper.abort();
    await this.arbeid;
  }

  private async gaTilStopp(): Promise<void> {
    const { pauseMs = 0, hvilMs } = this.oppsett;
    const { signal } = this.stopper;
    while (!signal.aborted) {
      const ms = (await this.provEnRunde()) ? pauseMs : hvilMs;
      await vent(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The database may be away: then we look again in a while. */
  private async provEnRunde(): Promise<boolean> {
    try {
      return await this.oppsett.runde();
    } catch (feil) {
      this.logg.warn(`${this.oppsett.hva} tok en pause: ${(feil as Error).message}`);
      return false;
    }
  }
}

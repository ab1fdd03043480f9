import { setTimeout as vent } from 'node:timers/promises';
import { Logger } from '@nestjs/common';

/** Whoever rests for hours does not do so for a database that was away for a moment. */
const HOYST_ETTER_FEIL_MS = 60_000;

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
  private readonly logg: Logger;
  private readonly stopper = new AbortController();
  private arbeid: Promise<void> = Promise.resolve();

  constructor(private readonly oppsett: Sloyfeoppsett) {
    this.logg = new Logger(oppsett.hva);
  }

  start(): void {
    this.arbeid = this.gaTilStopp();
  }

  /** The round under way is finished; no other is begun. */
  async stopp(): Promise<void> {
    this.stopper.abort();
    await this.arbeid;
  }

  private async gaTilStopp(): Promise<void> {
    const { signal } = this.stopper;
    while (!signal.aborted) {
      await vent(await this.enRunde(), undefined, { signal }).catch(() => undefined);
    }
  }

  /** Answers how long to wait for the next one. The database may be away: then we look again in a while. */
  private async enRunde(): Promise<number> {
    const { hva, pauseMs = 0, hvilMs, runde } = this.oppsett;
    try {
      return (await runde()) ? pauseMs : hvilMs;
    } catch (feil) {
      this.logg.warn(`${hva} tok en pause: ${(feil as Error).message}`);
      return Math.min(hvilMs, HOYST_ETTER_FEIL_MS);
    }
  }
}

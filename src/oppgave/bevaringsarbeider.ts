import { setTimeout as vent } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Bakgrunn, type Bakgrunnsarbeid } from '../felles/klokke/bakgrunn.js';
import { BevaringService } from './bevaring.service.js';
import { Bevaringsmalinger } from './bevaringsmalinger.js';

/** Between two looks when there was nothing to do; a task is due by the day. */
const HVIL_MS = 60_000;
/** Between two steps: nobody waits for them, and others wait for the database. */
const PAUSE_MS = 20;

/** Deletes what is due, in every process. What it was at when it died, another goes on with. */
@Injectable()
export class Bevaringsarbeider
  implements Bakgrunnsarbeid, OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly logg = new Logger(Bevaringsarbeider.name);
  private readonly stopp = new AbortController();
  private arbeid: Promise<void> = Promise.resolve();
  private feidTil = '0';

  constructor(
    private readonly bevaring: BevaringService,
    private readonly malinger: Bevaringsmalinger,
    private readonly bakgrunn: Bakgrunn,
  ) {}

  onApplicationBootstrap(): void {
    this.bakgrunn.registrer(this);
    this.arbeid = this.arbeidTilStopp();
  }

  /** The step under way is finished; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopp.abort();
    await this.arbeid;
  }

  /** A clock that is moved makes no stop for it: nobody sees on which day it was done. */
  nesteForfall(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async gjorUnna(): Promise<void> {
    while (await this.ettSteg()) {
      // Until there is no step left.
    }
  }

  private async arbeidTilStopp(): Promise<void> {
    while (!this.stopp.signal.aborted) {
      const hvil = (await this.provEttSteg()) ? PAUSE_MS : HVIL_MS;
      await vent(hvil, undefined, { signal: this.stopp.signal }).catch(() => undefined);
    }
  }

  /** The database may be away, or others in the way: then we look again in a while. */
  private async provEttSteg(): Promise<boolean> {
    try {
      if (await this.ettSteg()) return true;
      this.feidTil = await this.bevaring.feiPersoner(this.feidTil);
    } catch (feil) {
      this.logg.warn(`Slettingen tok en pause: ${(feil as Error).message}`);
    }
    return false;
  }

  /** Answers whether there was one to take. */
  private async ettSteg(): Promise<boolean> {
    const utfall = await this.bevaring.ettSteg();
    if (utfall === 'SLETTET') this.malinger.tellSlettet();
    return utfall !== 'INGENTING';
  }
}

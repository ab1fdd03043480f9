import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Bakgrunn, type Bakgrunnsarbeid } from '../felles/klokke/bakgrunn.js';
import { Sloyfe } from '../felles/klokke/sloyfe.js';
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
  private readonly sloyfe = new Sloyfe({
    ...{ hva: 'Slettingen', pauseMs: PAUSE_MS, hvilMs: HVIL_MS, runde: () => this.ettSteg() },
  });

  constructor(
    private readonly bevaring: BevaringService,
    private readonly malinger: Bevaringsmalinger,
    private readonly bakgrunn: Bakgrunn,
  ) {}

  onApplicationBootstrap(): void {
    this.bakgrunn.registrer(this);
    this.sloyfe.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sloyfe.stopp();
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

  /** Answers whether there was one to take. */
  private async ettSteg(): Promise<boolean> {
    const utfall = await this.bevaring.ettSteg();
    if (utfall === 'SLETTET') this.malinger.tellSlettet();
    return utfall !== 'INGENTING';
  }
}

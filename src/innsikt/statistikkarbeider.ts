import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Sloyfe } from '../felles/klokke/sloyfe.js';
import { StatistikkService } from './statistikk.service.js';

/** Keeps the counters up to date, in every process. What was not added when one died, another adds. */
@Injectable()
export class Statistikkarbeider implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sloyfe: Sloyfe;

  constructor(statistikk: StatistikkService) {
    this.sloyfe = new Sloyfe({
      hva: 'Statistikken',
      hvilMs: 1_000,
      runde: () => statistikk.regnInn(),
    });
  }

  onApplicationBootstrap(): void {
    this.sloyfe.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sloyfe.stopp();
  }
}

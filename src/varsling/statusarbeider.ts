import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Sloyfe } from '../felles/klokke/sloyfe.js';
import { StatuslesingService } from './statuslesing.service.js';

/**
 * Reads statuses in every process, beside the sending and not in its way. A page that could not be read is read again.
 * By the real time: the channel knows of no other.
 */
@Injectable()
export class Statusarbeider implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sloyfe: Sloyfe;

  constructor(lesing: StatuslesingService) {
    this.sloyfe = new Sloyfe({
      hva: 'Statuslesingen',
      hvilMs: 1_000,
      runde: () => lesing.lesEnSide(),
    });
  }

  onApplicationBootstrap(): void {
    this.sloyfe.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sloyfe.stopp();
  }
}

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DatabaseService } from '../database/database.service.js';
import type { Setning } from '../database/transaksjon.js';
import { AvslagFeil, type Avslag } from '../feil/avslag.js';

/** Whether this process should be sent requests now. */
@Injectable()
export class Beredskap implements OnModuleDestroy {
  private stopper = false;

  constructor(private readonly database: DatabaseService) {}

  /** On the way down: what is in progress is finished, and nothing more is taken in. */
  get erPaVeiNed(): boolean {
    return this.stopper;
  }

  onModuleDestroy(): void {
    this.stopper = true;
  }

  /** @throws AvslagFeil UTILGJENGELIG on the way down, or the database's error. */
  async kontroller(): Promise<void> {
    if (this.stopper) throw new AvslagFeil(paVeiNed);
    await this.database.les((tx) => tx.rader(SVARER, []));
  }
}

const SVARER: Setning = { name: 'drift.svarer', text: 'SELECT 1' };

const paVeiNed: Avslag = { kode: 'UTILGJENGELIG', melding: 'Prosessen er på vei ned.' };

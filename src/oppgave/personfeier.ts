import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Sloyfe } from '../felles/klokke/sloyfe.js';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';

/** Between two portions: ten million persons take a good hour, and the database hardly notices. */
const PAUSE_MS = 1_000;
/** Between two times through all of them. */
const HVIL_MS = 3_600_000;

/** Goes through all persons, in every process, and deletes those whom nobody needs any more. */
@Injectable()
export class Personfeier implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sloyfe = new Sloyfe({
    ...{ hva: 'Feiingen', pauseMs: PAUSE_MS, hvilMs: HVIL_MS, runde: () => this.ettSteg() },
  });
  private feidTil: string | undefined;

  constructor(
    private readonly database: DatabaseService,
    private readonly mottakere: Mottakersletting,
  ) {}

  onApplicationBootstrap(): void {
    this.sloyfe.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sloyfe.stopp();
  }

  /** Answers whether there are more; after the last ones it begins anew. */
  async ettSteg(): Promise<boolean> {
    this.feidTil = await this.database.transaksjon((tx) =>
      this.mottakere.fei(tx, this.feidTil ?? '0'),
    );
    return this.feidTil !== undefined;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Statusside } from './kanaler/altinnstatus.js';
import {
  StatuslesingRepository,
  type Lesing,
  type Statustall,
} from './lagring/statuslesing.repository.js';
import { Statusmalinger } from './statusmalinger.js';
import { STATUSKILDE, type Statuskilde } from './varslingsoppsett.js';

/** Between two readings when there was nothing more, for all processes together. */
const HVIL_SEKUNDER = 30;

/** Reads what the channel tells about messages that it took. One process at a time, whichever comes first. */
@Injectable()
export class StatuslesingService {
  constructor(
    private readonly database: DatabaseService,
    private readonly repository: StatuslesingRepository,
    private readonly klokke: Klokke,
    private readonly malinger: Statusmalinger,
    @Inject(STATUSKILDE) private readonly kilde: Statuskilde,
  ) {}

  /**
   * One page, where it is time for one. Answers whether there may be more. No transaction is open while the channel is
   * asked; what it told and how far it is read are then written in one, so that a page is read again or not at all.
   */
  async lesEnSide(): Promise<boolean> {
    const lesing = await this.database.skriv((tx) => this.repository.ta(tx, this.kilde.kilde));
    if (!lesing) return false;
    const side = await this.kilde.hentStatuser(lesing.fra);
    this.malinger.tellLesing(side.feilet ? 'FEILET' : 'LEST');
    this.malinger.tellStatuser(await this.skriv(lesing, side));
    return side.neste > lesing.fra;
  }

  /**
   * Everything goes through the same table, and leaves it when its message is noted as sent. What is told before the
   * note (the channel was quicker, or the process died and another sends again) waits there for it.
   */
  private skriv(lesing: Lesing, side: Statusside): Promise<readonly Statustall[]> {
    const hvilSekunder =
      side.neste > lesing.fra ? 0 : Math.max(HVIL_SEKUNDER, (side.ventMs ?? 0) / 1_000);
    return this.database.transaksjon(async (tx) => {
      const vart = await this.repository.flytt(tx, lesing, { til: side.neste, hvilSekunder });
      if (!vart) return [];
      await this.repository.taImot(tx, side.statuser);
      const tall = await this.repository.bruk(tx, this.klokke.na());
      await this.repository.glemGamle(tx);
      return tall;
    });
  }
}

import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import type { Svar } from '../kontrakt/typer.js';
import { dagnummer, lagStatistikk } from './domene/statistikk.js';
import { StatistikkRepository } from './lagring/statistikk.repository.js';

/** Added in one statement; some ten milliseconds of work. */
const PULJE = 5_000;

/** How it goes for a kommune, from counters alone. */
@Injectable()
export class StatistikkService {
  constructor(
    private readonly database: DatabaseService,
    private readonly statistikk: StatistikkRepository,
    private readonly klokke: Klokke,
  ) {}

  /** Adds some of what waits to be added. Answers whether there may be more. */
  async regnInn(): Promise<boolean> {
    const antall = await this.database.skriv((tx) => this.statistikk.regnInn(tx, PULJE));
    return antall === PULJE;
  }

  async hent(
    fiksOrgId: string,
    {
      integrasjonId,
      dager = 30,
    }: { readonly integrasjonId?: string | undefined; readonly dager?: number | undefined },
  ): Promise<Svar<'hentStatistikk'>> {
    const na = this.klokke.na();
    const iDag = dagnummer(osloDato(na));
    const sporring = { fiksOrgId, integrasjonId, fra: iDag - dager + 1, iDag };
    const [etterslep, tall] = await this.database.les(async (tx) => {
      // First: what is added in between makes the figures newer than we say, and not older.
      const ms = await this.statistikk.etterslepMs(tx);
      return [ms, await this.statistikk.hent(tx, sporring)] as const;
    });
    return {
      oppdatertTil: new Date(na.getTime() - etterslep).toISOString(),
      ...lagStatistikk(tall, { dag: iDag, dager }),
    };
  }
}

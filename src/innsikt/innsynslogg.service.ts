import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Sidevalg } from '../felles/database/finn-side.js';
import { Klokke } from '../felles/klokke/klokke.js';
import type { Svar } from '../kontrakt/typer.js';
import { InnsynRepository } from './lagring/innsyn.repository.js';

interface Innsyn {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  /** The name of who looks, and the person's key. */
  readonly hvem: string;
  readonly personId: string;
}

/** Who has looked at which task. Beside the log of changes, and not in it: a look changes nothing, and there are many. */
@Injectable()
export class Innsynslogg {
  constructor(
    private readonly database: DatabaseService,
    private readonly innsyn: InnsynRepository,
    private readonly klokke: Klokke,
  ) {}

  async noter(innsyn: Innsyn): Promise<void> {
    const tidspunkt = this.klokke.na();
    await this.database.skriv((tx) => this.innsyn.leggTil(tx, { ...innsyn, tidspunkt }));
  }

  async hent(fiksOrgId: string, valg: Sidevalg): Promise<Svar<'hentInnsynslogg'>> {
    const { totalt, rader } = await this.database.les((tx) =>
      this.innsyn.finnSide(tx, fiksOrgId, valg),
    );
    return {
      totaltAntall: totalt,
      innsyn: rader.map(({ id, tidspunkt, hvem, oppgaveId }) => ({
        ...{ id, tidspunkt: tidspunkt.toISOString(), hvem, oppgaveId },
      })),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { Klokke } from '../felles/klokke/klokke.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { HendelseService } from '../hendelse/hendelse.service.js';
import { Mottakersletting } from '../mottaker/mottakersletting.service.js';
import { BevaringRepository, type Forfalt } from './lagring/bevaring.repository.js';

/** Some recipients of a task that is being deleted. */
export interface Slettepulje {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly personIder: readonly string[];
}

/** Deletes what its room has of them, in the transaction in which they are deleted. */
export type Sletter = (tx: Transaksjon, pulje: Slettepulje) => Promise<void>;

/** Recipients in one transaction; some tens of milliseconds of work for the database. */
const PULJE = 1_000;
/** How long a task is left that could not be deleted: the others are not to wait for it. */
const UTSATT_MS = 3_600_000;

/** Deletes tasks when the kommune no longer needs them, see ADR 14. */
@Injectable()
export class BevaringService {
  private readonly slettere: Sletter[] = [];
  /** Until when each is left; few, as the worker rests when one fails. */
  private readonly utsatte = new Map<string, Date>();

  constructor(
    private readonly database: DatabaseService,
    private readonly bevaring: BevaringRepository,
    private readonly mottakere: Mottakersletting,
    private readonly hendelser: HendelseService,
    private readonly klokke: Klokke,
  ) {}

  /** Called at start by the rooms above; there is no way to stop listening. */
  vedSletting(sletter: Sletter): void {
    this.slettere.push(sletter);
  }

  /**
   * One step in one transaction: a task is deleted whole, or marked where it is large, or some of its recipients are.
   * Whoever comes next takes the next step. `INGENTING` where there was none to take.
   * @throws Error that names the task, which is then left for an hour
   */
  ettSteg(): Promise<'SLETTET' | 'UNDERVEIS' | 'INGENTING'> {
    const na = this.klokke.na();
    return this.database.transaksjon(async (tx) => {
      const forfalt = await this.bevaring.ta(tx, {
        ...{ na, iDag: osloDato(na), unntatt: this.utsattNa(na) },
      });
      if (!forfalt) return 'INGENTING';
      try {
        return await this.gjor(tx, forfalt, na);
      } catch (feil) {
        this.utsatte.set(forfalt.oppgaveId, new Date(na.getTime() + UTSATT_MS));
        const { message } = feil as Error;
        throw new Error(`oppgave ${forfalt.oppgaveId} ble ikke slettet: ${message}`, {
          cause: feil,
        });
      }
    });
  }

  private utsattNa(na: Date): readonly string[] {
    for (const [id, til] of this.utsatte) if (til <= na) this.utsatte.delete(id);
    return [...this.utsatte.keys()];
  }

  private async gjor(
    tx: Transaksjon,
    forfalt: Forfalt,
    na: Date,
  ): Promise<'SLETTET' | 'UNDERVEIS'> {
    if (forfalt.erMerket || forfalt.antallMottakere < PULJE) return this.slett(tx, forfalt);
    await this.bevaring.merk(tx, forfalt, na);
    return 'UNDERVEIS';
  }

  private async slett(
    tx: Transaksjon,
    { fiksOrgId, oppgaveId }: Forfalt,
  ): Promise<'SLETTET' | 'UNDERVEIS'> {
    const nokkel = { fiksOrgId, oppgaveId };
    const personIder = await this.mottakere.neste(tx, nokkel, PULJE);
    const pulje = { ...nokkel, personIder };
    for (const sletter of this.slettere) await sletter(tx, pulje);
    await this.hendelser.glemPersoner(tx, pulje);
    await this.mottakere.slett(tx, pulje);
    if (personIder.length === PULJE) return 'UNDERVEIS';
    await this.bevaring.slett(tx, nokkel);
    return 'SLETTET';
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { erUtilgjengelig } from '../felles/database/databasefeil.js';
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
const UTSATTE_HOYST = 1_000;

/** Deletes tasks when the kommune no longer needs them, see ADR 14. */
@Injectable()
export class BevaringService {
  private readonly logg = new Logger(BevaringService.name);
  private readonly slettere: Sletter[] = [];
  /** Until when each is left. */
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
   * `FEILET` where the task could not be deleted: it is then left for an hour.
   */
  async ettSteg(): Promise<'SLETTET' | 'UNDERVEIS' | 'FEILET' | 'INGENTING'> {
    const na = this.klokke.na();
    try {
      return await this.database.transaksjon((tx) => this.taOgGjor(tx, na));
    } catch (feil) {
      if (!(feil instanceof Slettefeil)) throw feil;
      return this.utsett(feil, na);
    }
  }

  private async taOgGjor(
    tx: Transaksjon,
    na: Date,
  ): Promise<'SLETTET' | 'UNDERVEIS' | 'INGENTING'> {
    const unntatt = this.utsattNa(na);
    const forfalt = await this.bevaring.ta(tx, { na, iDag: osloDato(na), unntatt });
    if (!forfalt) return 'INGENTING';
    return this.gjor(tx, forfalt, na).catch((feil: unknown) => {
      throw new Slettefeil(forfalt.oppgaveId, feil);
    });
  }

  /**
   * The others do not wait for one that cannot be deleted.
   * @throws Error where it was the database that failed, or so many are left that the fault is not in them
   */
  private utsett({ oppgaveId, message, cause }: Slettefeil, na: Date): 'FEILET' {
    if (erUtilgjengelig(cause) || this.utsatte.size >= UTSATTE_HOYST) throw cause;
    this.utsatte.set(oppgaveId, new Date(na.getTime() + UTSATT_MS));
    this.logg.error(message);
    return 'FEILET';
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

class Slettefeil extends Error {
  constructor(
    readonly oppgaveId: string,
    override readonly cause: unknown,
  ) {
    super(`Oppgave ${oppgaveId} ble ikke slettet: ${(cause as Error).message}`);
  }
}

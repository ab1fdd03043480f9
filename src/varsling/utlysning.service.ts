import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { nesteSendetime } from './domene/sendetid.js';
import { STANDARD_VARSELREGLER, type Planlagt } from './domene/varsel.js';
import { nesteVarsel } from './domene/varselplan.js';
import { BARRIERE_MINUTTER } from './lagring/melding.repository.js';
import { VarselRepository, type Utlysning, type Utlyst } from './lagring/varsel.repository.js';
import {
  VarslingsplanRepository,
  type ForfaltPlan,
  type Planstand,
} from './lagring/varslingsplan.repository.js';

/** Recipients in one transaction, and plans; some tens of milliseconds of work for the database. */
const MOTTAKERE = 2_000;
const PLANER = 500;

/** Gives out the notices that are due: from a task's plan to each recipient's place in a message. */
@Injectable()
export class UtlysningService {
  constructor(
    private readonly database: DatabaseService,
    private readonly planer: VarslingsplanRepository,
    private readonly varsler: VarselRepository,
  ) {}

  /** One round in one transaction: all of it, or nothing where the process dies. Answers whether anything was due. */
  lysUt(na: Date): Promise<boolean> {
    return this.database.transaksjon(async (tx) => {
      const forfalte = await this.planer.finnForfalte(tx, na, PLANER);
      const planer = velgRunde(forfalte);
      if (planer.length === 0) return false;
      await this.ta(tx, planer, na);
      return true;
    });
  }

  /** When a notice or a message falls due next. */
  nesteForfall(): Promise<Date | undefined> {
    return this.database.les((tx) => this.planer.finnNesteForfall(tx));
  }

  private async ta(tx: Transaksjon, planer: readonly ForfaltPlan[], na: Date): Promise<void> {
    const utlysninger = planer.map((plan) => ({ ...plan, tid: effektivTid(plan, na) }));
    const utlyst = await this.varsler.lysUt(tx, utlysninger, { hoyst: MOTTAKERE, na });
    const etterOppgave = new Map(utlyst.map((en) => [en.oppgaveId, en]));
    const stander = utlysninger.map((plan) => nyStand(plan, etterOppgave.get(plan.oppgaveId), na));
    await this.planer.lagreStand(tx, stander);
  }
}

/** As many plans as a transaction should hold: always one, and others while they are small. */
function velgRunde(forfalte: readonly ForfaltPlan[]): readonly ForfaltPlan[] {
  let sum = 0;
  return forfalte.filter(({ antallMottakere }, nr) => {
    const plass = nr === 0 || sum + antallMottakere <= MOTTAKERE;
    sum += antallMottakere;
    return plass;
  });
}

/**
 * The hour that was planned; where that has passed (nothing ran, or all was stopped), the next one. Never an
 * hour whose messages may be on their way already.
 */
function effektivTid({ neste }: ForfaltPlan, na: Date): Date {
  const forSen = na.getTime() - neste.getTime() >= BARRIERE_MINUTTER * 60_000;
  return forSen
    ? nesteSendetime(new Date(na.getTime() + 1), STANDARD_VARSELREGLER.sendetid)
    : neste;
}

/** Either more recipients are left of this notice, or the plan goes on to the next. */
function nyStand(plan: ForfaltPlan & Utlysning, utlyst: Utlyst | undefined, na: Date): Planstand {
  const { fiksOrgId, oppgaveId, type, nr, tid } = plan;
  const denne: Planlagt = { type, nr, tid };
  if (utlyst?.antall === MOTTAKERE) {
    return { fiksOrgId, oppgaveId, neste: denne, etterPerson: utlyst.sistePerson };
  }
  const neste = nesteVarsel(plan, STANDARD_VARSELREGLER, { sist: denne, na });
  return { fiksOrgId, oppgaveId, neste, etterPerson: '0' };
}

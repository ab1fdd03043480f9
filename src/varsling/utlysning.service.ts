import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../felles/database/database.service.js';
import type { Transaksjon } from '../felles/database/transaksjon.js';
import { osloDato } from '../felles/klokke/oslodato.js';
import { VarslingsvalgService } from '../konfigurasjon/varslingsvalg.service.js';
import { nesteSendetime } from './domene/sendetid.js';
import type { Planlagt, Varselregler } from './domene/varsel.js';
import { innhentet, nesteVarsel, skalLysesUt } from './domene/varselplan.js';
import { uteblitt } from './domene/varselrekke.js';
import { BARRIERE_MINUTTER } from './lagring/ta-meldinger.js';
import { VarselRepository, type Utlysning, type Utlyst } from './lagring/varsel.repository.js';
import {
  VarslingsplanRepository,
  type ForfaltPlan,
  type Planstand,
} from './lagring/varslingsplan.repository.js';

/** A turn that has come, and what the kommune's rules make of it. */
interface Tur extends ForfaltPlan, Utlysning {
  readonly regler: Varselregler;
  readonly lysesUt: boolean;
  /** Whether there is an hour to send it at before the deadline is over. */
  readonly harSendetid: boolean;
}

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
    private readonly valg: VarslingsvalgService,
  ) {}

  /** One round in one transaction: all of it, or nothing where the process dies. Answers whether anything was due. */
  lysUt(na: Date): Promise<boolean> {
    return this.database.transaksjon(async (tx) => {
      const forfalte = await this.planer.finnForfalte(tx, na, PLANER);
      const turer: Tur[] = [];
      for (const plan of forfalte) {
        turer.push(somTur(plan, await this.valg.gjeldende(tx, plan.fiksOrgId), na));
      }
      const runde = velgRunde(turer);
      if (runde.length === 0) return false;
      await this.ta(tx, runde, na);
      return true;
    });
  }

  /** When a notice or a message falls due next after that moment. */
  nesteForfall(etter: Date): Promise<Date | undefined> {
    return this.database.les((tx) => this.planer.finnNesteForfall(tx, etter));
  }

  private async ta(tx: Transaksjon, turer: readonly Tur[], na: Date): Promise<void> {
    const lysesUt = turer.filter((tur) => tur.lysesUt);
    const runde = { hoyst: MOTTAKERE, na };
    const sendes = lysesUt.filter(({ harSendetid }) => harSendetid);
    const forSene = lysesUt.filter(({ harSendetid }) => !harSendetid);
    const utlyst = [
      ...(await this.varsler.lysUt(tx, sendes, runde)),
      ...(await this.varsler.noterUnadde(tx, forSene, runde)),
    ];
    const etterOppgave = new Map(utlyst.map((en) => [en.oppgaveId, en]));
    const stander = turer.map((tur) => nyStand(tur, etterOppgave.get(tur.oppgaveId), na));
    await this.planer.lagreStand(tx, stander);
  }
}

function somTur(plan: ForfaltPlan, regler: Varselregler, na: Date): Tur {
  const { type, nr, neste, frist } = plan;
  const planlagt = { type, nr, tid: neste };
  const utlyses = velgVarsel(plan, regler, na);
  const harSendetid = !utlyses || frist === null || osloDato(utlyses.tid) <= frist;
  const denne = utlyses && harSendetid ? utlyses : planlagt;
  return { ...plan, ...denne, regler, lysesUt: utlyses !== undefined, harSendetid };
}

/**
 * The notice of a turn, at the hour that was planned or the first that is open now. Where that has passed (nothing ran,
 * or all was stopped), one comes in place of all that was missed; those who are left of a large task get the same as
 * the others. Never an hour whose messages may be on their way already.
 */
function velgVarsel(plan: ForfaltPlan, regler: Varselregler, na: Date): Planlagt | undefined {
  const { type, nr, neste, etterPerson } = plan;
  const planlagt = { type, nr, tid: neste };
  const forSen = na.getTime() - neste.getTime() >= BARRIERE_MINUTTER * 60_000;
  const fra = forSen ? new Date(na.getTime() + 1) : neste;
  if (forSen && etterPerson === '0') return innhentet(plan, regler, { tur: planlagt, na: fra });
  if (!skalLysesUt(plan, regler, planlagt)) return undefined;
  return { ...planlagt, tid: nesteSendetime(fra, regler.sendetid) };
}

/** As many turns as a transaction should hold: always one, and others while they are small. */
function velgRunde(turer: readonly Tur[]): readonly Tur[] {
  let sum = 0;
  return turer.filter(({ lysesUt, antallMottakere }, nr) => {
    const mottakere = lysesUt ? antallMottakere : 0;
    const plass = nr === 0 || sum + mottakere <= MOTTAKERE;
    sum += mottakere;
    return plass;
  });
}

/** Either more recipients are left of this notice, or the plan goes on to the next turn. */
function nyStand(tur: Tur, utlyst: Utlyst | undefined, na: Date): Planstand {
  const { fiksOrgId, oppgaveId, type, nr, tid, lysesUt } = tur;
  const denne: Planlagt = { type, nr, tid };
  if (utlyst?.antall === MOTTAKERE) {
    return { fiksOrgId, oppgaveId, neste: denne, etterPerson: utlyst.sistePerson };
  }
  const sist = lysesUt ? denne : uteblitt(denne);
  return {
    fiksOrgId,
    oppgaveId,
    neste: nesteVarsel(tur, tur.regler, { sist, na }),
    etterPerson: '0',
  };
}

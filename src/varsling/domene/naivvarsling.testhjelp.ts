import {
  erNaivtRod,
  NAIVE_DATOER,
  NAIVE_TIMER,
  naivIndeks,
  type Naivtime,
} from '../../felles/klokke/naivkalender.testhjelp.js';
import type { Planlagt, Varselgrunnlag, Varselregler, Varseltype } from './varsel.js';

export interface Naivsak {
  readonly grunnlag: Varselgrunnlag;
  readonly regler: Varselregler;
  /** Whether the process is up at that moment. */
  readonly erOppe: (ms: number) => boolean;
  /** The most reminders that the kommune has at that moment; the rules' where it never decides otherwise. */
  readonly maksVed?: (ms: number) => number;
  /** Where the year that is walked ends. */
  readonly slutt: number;
}

/**
 * What citizens get, found the slow way: every hour from creation on is asked whether a notice is due, by the
 * sentences of the rules and by what has been before. Knows nothing of how the plan is made.
 */
export class Naivvarsling {
  private readonly sendt: Planlagt[] = [];
  private readonly opprettetDag: number;
  private readonly fristDag: number | undefined;
  private harHattForste: boolean;
  private harHattSiste = false;
  private purringer = 0;
  /** The day of creation, then that of the latest notice. */
  private dagMedVarsel: number;
  private glemt: { readonly type: Varseltype; readonly nr: number } | undefined;

  constructor(private readonly sak: Naivsak) {
    const { opprettet, frist } = sak.grunnlag;
    const forste = NAIVE_TIMER[naivIndeks(opprettet)]!;
    const erHel = forste.ms === opprettet.getTime();
    this.opprettetDag = (erHel ? forste : NAIVE_TIMER[naivIndeks(opprettet) - 1]!).dag;
    this.fristDag = frist === null ? undefined : NAIVE_DATOER.indexOf(frist);
    this.harHattForste = !sak.regler.forstegangsvarsel;
    this.dagMedVarsel = this.opprettetDag;
  }

  spill(): readonly Planlagt[] {
    for (let i = naivIndeks(this.sak.grunnlag.opprettet); ; i += 1) {
      const time = NAIVE_TIMER[i]!;
      if (time.ms >= this.sak.slutt) return this.sendt;
      if (this.fristDag !== undefined && time.dag > this.fristDag) return this.sendt;
      if (!this.erSendetime(time)) continue;
      this.spillTime(time, this.erForste(i));
      // The last one's hour is past, also where it was not wanted.
      if (this.erForste(i) && this.sisteDag() === time.dag) this.harHattSiste = true;
    }
  }

  private spillTime(time: Naivtime, erDagensForste: boolean): void {
    const type = this.typeNa(time, erDagensForste);
    const { glemt } = this;
    if (glemt && this.sak.erOppe(time.ms)) {
      this.glemt = undefined;
      const siste = type === 'SISTE_PURRING' && glemt.type === 'PURRING';
      this.send(time, siste ? this.tell(type) : glemt);
    } else if (type) {
      const varsel = this.tell(type);
      if (this.sak.erOppe(time.ms)) this.send(time, varsel);
      else this.glemt = varsel;
      this.dagMedVarsel = time.dag;
    }
  }

  private send(time: Naivtime, varsel: { readonly type: Varseltype; readonly nr: number }): void {
    this.sendt.push({ ...varsel, tid: new Date(time.ms) });
    this.dagMedVarsel = time.dag;
  }

  private tell(type: Varseltype): { readonly type: Varseltype; readonly nr: number } {
    if (type === 'FORSTEGANGSVARSEL') this.harHattForste = true;
    else this.purringer += 1;
    if (type === 'SISTE_PURRING') this.harHattSiste = true;
    return { type, nr: this.purringer };
  }

  /** What is due at that sending hour, when nothing has been missed. */
  private typeNa(time: Naivtime, erDagensForste: boolean): Varseltype | undefined {
    if (!this.harHattForste) return 'FORSTEGANGSVARSEL';
    const igjen = this.purringerIgjen(time.ms);
    if (igjen === 0 || !erDagensForste || time.dag <= this.dagMedVarsel) return undefined;
    const siste = this.sisteDag();
    if (siste === time.dag) return 'SISTE_PURRING';
    const igjenNa = siste === undefined ? igjen : igjen - 1;
    return igjenNa > 0 && this.erPurredag(time.dag) ? 'PURRING' : undefined;
  }

  private purringerIgjen(ms: number): number {
    const { grunnlag, regler, maksVed } = this.sak;
    if (grunnlag.purringIntervallDager === 0 || this.harHattSiste) return 0;
    return Math.max(0, (maksVed?.(ms) ?? regler.maksPurringer) - this.purringer);
  }

  /** The last open day before the deadline's, when it is still to come. */
  private sisteDag(): number | undefined {
    if (this.fristDag === undefined) return undefined;
    let dag = this.fristDag - 1;
    while (dag > 0 && erNaivtRod(dag)) dag -= 1;
    return dag > this.dagMedVarsel ? dag : undefined;
  }

  /** Whether a reminder falls on that open day, or on the closed days that end with it. */
  private erPurredag(apen: number): boolean {
    for (let dag = apen; dag === apen || erNaivtRod(dag); dag -= 1) {
      const dager = dag - this.opprettetDag;
      if (dager <= 0) return false;
      if (dager % this.sak.grunnlag.purringIntervallDager === 0) return true;
    }
    return false;
  }

  private erSendetime({ time, rod }: Naivtime): boolean {
    const { fraTime, tilTime } = this.sak.regler.sendetid;
    return !rod && time >= fraTime && time < tilTime;
  }

  private erForste(i: number): boolean {
    const forrige = NAIVE_TIMER[i - 1]!;
    return forrige.dag !== NAIVE_TIMER[i]!.dag || !this.erSendetime(forrige);
  }
}

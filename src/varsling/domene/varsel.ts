import type { Sendetid } from '../../felles/klokke/sendetid.js';

export type Varseltype = 'FORSTEGANGSVARSEL' | 'PURRING' | 'SISTE_PURRING';

/** Of a task, what its notices depend on. */
export interface Varselgrunnlag {
  readonly opprettet: Date;
  /** `YYYY-MM-DD`: the last day of the task, all of it, in Oslo. */
  readonly frist: string | null;
  /** 0 is never. */
  readonly purringIntervallDager: number;
}

/** Of a kommune's configuration, what its notices depend on. */
export interface Varselregler {
  readonly forstegangsvarsel: boolean;
  /** Bounds all reminders, the last one too; 0 is none. */
  readonly maksPurringer: number;
  readonly sendetid: Sendetid;
}

/** A notice and its hour. `nr` is 0 for the first notice, and counts the reminders from 1. */
export interface Planlagt {
  readonly type: Varseltype;
  readonly nr: number;
  readonly tid: Date;
}

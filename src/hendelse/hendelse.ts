/** What can happen to a task. "Recipient done" and "task done" are different events. */
export type Hendelsestype = 'OPPGAVE_OPPRETTET' | 'MOTTAKER_FULLFORT' | 'OPPGAVE_FULLFORT';

/** Something that happened to a task; holds no text and no fødselsnummer. */
export interface Hendelse {
  readonly fiksOrgId: string;
  readonly oppgaveId: string;
  readonly type: Hendelsestype;
  readonly tidspunkt: Date;
  /** The recipient it was about, by the person's key. */
  readonly personId?: string;
  readonly integrasjonId?: string;
  /** Of the task, for those who remind; 0 is never. */
  readonly purringIntervallDager: number;
  /** Of the task, as `YYYY-MM-DD`. */
  readonly frist: string | null;
}

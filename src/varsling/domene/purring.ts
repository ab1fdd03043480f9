/** Of what happened to a task, what reminders depend on. */
export interface Purregrunnlag {
  readonly type: 'OPPGAVE_OPPRETTET' | 'MOTTAKER_FULLFORT' | 'OPPGAVE_FULLFORT';
  /** 0 is never. */
  readonly purringIntervallDager: number;
}

/** What an event means for the reminders of its task; most mean nothing. */
export type Plantiltak = 'START' | 'STOPP' | 'INGEN';

/** Reminders start with a task that asks for them, and stop the moment the task is done. */
export function plantiltak({ type, purringIntervallDager }: Purregrunnlag): Plantiltak {
  if (purringIntervallDager === 0) return 'INGEN';
  switch (type) {
    case 'OPPGAVE_OPPRETTET':
      return 'START';
    case 'OPPGAVE_FULLFORT':
      return 'STOPP';
    case 'MOTTAKER_FULLFORT':
      return 'INGEN';
  }
}

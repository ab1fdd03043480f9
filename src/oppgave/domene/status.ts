/** Each recipient's own status. */
export type Mottakerstatus = 'NY' | 'FULLFORT';

/** The task as a whole, as it is stored. */
export type Lagretstatus = 'AKTIV' | 'FULLFORT' | 'TRUKKET';

/** The task as a whole, as it is seen: `UTLOPT` is active, and the deadline has passed. */
export type Oppgavestatus = Lagretstatus | 'UTLOPT';

type Overganger<S extends string> = Readonly<Record<S, readonly S[]>>;

/** Where a recipient can go; to stay is always allowed and changes nothing. */
export const MOTTAKEROVERGANGER: Overganger<Mottakerstatus> = {
  NY: ['FULLFORT'],
  FULLFORT: [],
};

/** Where a task can go: it is fulfilled once, by its criterion, or withdrawn. */
export const OPPGAVEOVERGANGER: Overganger<Lagretstatus> = {
  AKTIV: ['FULLFORT', 'TRUKKET'],
  FULLFORT: [],
  TRUKKET: [],
};

export const kanGaTil = <S extends string>(overganger: Overganger<S>, fra: S, til: S): boolean =>
  overganger[fra].includes(til);

/**
 * Walks a table from its first state. Called at start: a table with a state that nothing leads to,
 * or that leads somewhere unknown, is a mistake of ours that no request should have to find.
 * @throws Error naming the states.
 */
export function kontrollerOverganger(
  overganger: Readonly<Partial<Record<string, readonly string[]>>>,
  forste: string,
): void {
  const nadd = new Set([forste]);
  for (const tilstand of nadd) {
    for (const neste of overganger[tilstand] ?? []) nadd.add(neste);
  }
  const kjente = Object.keys(overganger);
  const ukjente = [...nadd].filter((tilstand) => !kjente.includes(tilstand));
  const unadde = kjente.filter((tilstand) => !nadd.has(tilstand));
  if (ukjente.length + unadde.length > 0) {
    throw new Error(`Overgangstabellen henger ikke sammen: ${[...ukjente, ...unadde].join(', ')}`);
  }
}

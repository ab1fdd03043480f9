import type { ClientBase, QueryResultRow } from 'pg';
import type { EntityManager } from 'typeorm';

/** As much of a connection, or of the pool that lends one, as a statement needs. */
export type Klient = Pick<ClientBase, 'query'>;

/** A statement that PostgreSQL prepares once per connection under its name; the text never varies. */
export interface Setning {
  readonly name: string;
  readonly text: string;
}

/** Reads, each whole by itself, on whichever connection is free: they lock nothing together. */
export class Leser {
  constructor(protected readonly klient: Klient) {}

  async rader<R extends QueryResultRow>({ name, text }: Setning, values: unknown[]): Promise<R[]> {
    return (await this.klient.query<R>({ name, text, values })).rows;
  }
}

/** Statements that may write, each whole by itself. */
export class Skriver extends Leser {
  /** How many rows the statement touched. */
  async antall({ name, text }: Setning, values: unknown[]): Promise<number> {
    return (await this.klient.query({ name, text, values })).rowCount ?? 0;
  }
}

/**
 * A connection with an open transaction. Repositories take it as their first argument: a query outside it
 * would wait for ever where the pool holds one connection (the embedded database).
 */
export class Transaksjon extends Skriver {
  constructor(
    klient: Klient,
    /** For what is not hot: TypeORM's repositories, in this same transaction. */
    readonly manager: EntityManager,
  ) {
    super(klient);
  }
}

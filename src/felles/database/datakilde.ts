import 'reflect-metadata';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

// A date is a day, not a moment: as a JS Date it would be a day off in UTC.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

export interface Tilkobling {
  /** `postgres://…`, or the absolute folder that holds the embedded database's Unix socket. */
  readonly adresse: string;
  /** Connections in the pool. */
  readonly tilkoblinger: number;
}

/** One statement may take this long before PostgreSQL cancels it, in milliseconds. */
const SETNINGSGRENSE_MS = 15_000;
const VENTER_PA_TILKOBLING_MS = 5_000;

/** What connects; which tables and migrations there are stands in `ormconfig.ts`. */
export const tilkoblingsvalg = ({
  adresse,
  tilkoblinger,
}: Tilkobling): Extract<DataSourceOptions, { type: 'postgres' }> => ({
  type: 'postgres',
  applicationName: 'min-kommune-oppgave',
  connectTimeoutMS: VENTER_PA_TILKOBLING_MS,
  ...(adresse.includes('://') ? server(adresse, tilkoblinger) : innebygd(adresse)),
});

const server = (url: string, poolSize: number) => ({
  url,
  poolSize,
  extra: {
    statement_timeout: SETNINGSGRENSE_MS,
    idle_in_transaction_session_timeout: 2 * SETNINGSGRENSE_MS,
  },
});

/** The embedded database has one session, whatever the number of connections, so the pool has one. */
const innebygd = (host: string) => ({
  host,
  port: 5432,
  username: 'postgres',
  database: 'postgres',
  poolSize: 1,
  extra: {
    idleTimeoutMillis: 0,
    // Statements prepared by an earlier connection live on in that session and would collide (42P05).
    onConnect: (klient: pg.Client) => klient.query('DISCARD ALL'),
  },
});

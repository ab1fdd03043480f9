import 'reflect-metadata';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';

// A date is a day, not a moment: as a JS Date it would be a day off in UTC.
pg.types.setTypeParser(pg.types.builtins.DATE, (tekst) => tekst);

export interface Tilkobling {
  /** `postgres://…`, or the absolute folder that holds the embedded database's Unix socket. */
  readonly adresse: string;
  /** Connections for transactions; reads have their own beside them (`lesetilkoblinger.ts`). */
  readonly tilkoblinger: number;
  /** The process that owns the embedded database; others beside it leave its session as it was. */
  readonly eier?: boolean;
}

/** One statement may take this long before PostgreSQL cancels it, in milliseconds. */
const SETNINGSGRENSE_MS = 15_000;
/** A server that has frozen cancels nothing: then we stop waiting ourselves. */
const SVARFRIST_MS = SETNINGSGRENSE_MS + 1_000;
const VENTER_PA_TILKOBLING_MS = 5_000;
/** The embedded database does one thing at a time, and the largest creation takes this long on a slow machine. */
const VENTER_PA_INNEBYGD_MS = 60_000;

/** What connects; which tables and migrations there are stands in `ormconfig.ts`. */
export const tilkoblingsvalg = ({
  adresse,
  tilkoblinger,
  eier = true,
}: Tilkobling): Extract<DataSourceOptions, { type: 'postgres' }> => ({
  type: 'postgres',
  applicationName: 'min-kommune-oppgave',
  ...(adresse.includes('://') ? server(adresse, tilkoblinger) : innebygd(adresse, eier)),
});

const server = (url: string, poolSize: number) => ({
  connectTimeoutMS: VENTER_PA_TILKOBLING_MS,
  url,
  poolSize,
  extra: {
    keepAlive: true,
    statement_timeout: SETNINGSGRENSE_MS,
    query_timeout: SVARFRIST_MS,
    idle_in_transaction_session_timeout: 2 * SETNINGSGRENSE_MS,
  },
});

/** The embedded database has one session, whatever the number of connections, so the pool has one. */
const innebygd = (host: string, eier: boolean) => ({
  connectTimeoutMS: VENTER_PA_INNEBYGD_MS,
  host,
  port: 5432,
  username: 'postgres',
  database: 'postgres',
  poolSize: 1,
  extra: {
    idleTimeoutMillis: 0,
    // Statements prepared by another connection live on in that session and would collide (42P05).
    onConnect: eier ? (klient: pg.Client) => klient.query('DISCARD ALL') : utenForberedte,
  },
});

/** Lets the connection prepare nothing under a name. */
function utenForberedte(klient: pg.Client): void {
  const query = klient.query.bind(klient) as (...alt: unknown[]) => unknown;
  const utenNavn = (forst: unknown, ...resten: unknown[]): unknown =>
    query(erNavngitt(forst) ? { ...forst, name: undefined } : forst, ...resten);
  Object.assign(klient, { query: utenNavn });
}

const erNavngitt = (setning: unknown): setning is { readonly name: string } =>
  typeof setning === 'object' && setning !== null && 'name' in setning;
